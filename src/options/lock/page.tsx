import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import '../parts.css';
import { settings } from '../state';
import { LockedCard } from './locked-card';
import { SetPin } from './set-pin';

const guards = ['lockGuardsLooser', 'lockGuardsExtra'] as const;
const open = ['lockOpenStricter', 'lockOpenSupport'] as const;

/** A PIN that guards what loosens: setting it, giving it, forgetting it. */
export function LockPage() {
  const { lock } = settings.value;
  return (
    <Page title={t('lockTitle')} lead={t('lockLead')}>
      {lock ? (
        <LockedCard lock={lock} />
      ) : (
        <Card title={t('lockSetTitle')}>
          <div class="parts prose">
            <p>{t('lockSetText')}</p>
            <SetPin button={t('lockSet')} />
          </div>
        </Card>
      )}
      <Card title={t('lockWhatTitle')}>
        <div class="parts prose">
          <p>{t('lockGuards')}</p>
          <ul class="points">
            {guards.map((words) => (
              <li key={words}>{t(words)}</li>
            ))}
          </ul>
          <p>{t('lockNever')}</p>
          <ul class="points">
            {open.map((words) => (
              <li key={words}>{t(words)}</li>
            ))}
          </ul>
          <p class="muted">{t('lockHonest')}</p>
        </div>
      </Card>
    </Page>
  );
}
