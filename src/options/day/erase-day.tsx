import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { EraseButton } from '../erase/erase-button';

/** Erases one day (`YYYY-MM-DD`), after one question. */
export function EraseDay({ day }: { day: string }) {
  return (
    <Card title={t('dataEraseTitle')}>
      <div class="parts prose">
        <EraseButton selection={{ from: day, to: day, site: null, checkIns: true }}>
          {t('eraseDay')}
        </EraseButton>
      </div>
    </Card>
  );
}
