import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { dangerSteps } from './parts';

/** What to do when somebody talks about dying or hurting themselves; and when it is oneself. */
export function DangerCard() {
  return (
    <Card title={t('talkDanger')}>
      <div class="parts prose">
        <p>{t('talkDangerWhy')}</p>
        <ol class="points talk-steps">
          {dangerSteps.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
        <h3>{t('talkMyself')}</h3>
        <p>{t('talkMyselfText')}</p>
        <div class="actions">
          <LinkButton kind="primary" href="#support">
            {t('talkSupport')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
