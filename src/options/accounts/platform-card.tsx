import { accountSettings, type PlatformId, platformOf } from '../../domain/resources/account-settings';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { AccountRow } from './account-row';
import { Facts } from './facts';
import { platformFacts } from './platforms';

/** One platform: what is enforced, what is only filtered, and what must be set in the account. */
export function PlatformCard({ id }: { id: PlatformId }) {
  const task = useTask();
  const { name, enforced, filtered } = platformFacts[id];
  return (
    <Card title={name}>
      <div class="parts">
        <dl class="account-facts">
          <Facts title="accountsEnforced" keys={enforced} none="accountsEnforcedNone" />
          <Facts title="accountsFiltered" keys={filtered} none="accountsFilteredNone" />
        </dl>
        <div>
          <h3 class="account-title">{t('accountsYours')}</h3>
          <ul class="account-list">
            {accountSettings
              .filter((setting) => platformOf(setting) === id)
              .map((setting) => (
                <AccountRow key={setting.id} setting={setting} platform={name} task={task} />
              ))}
          </ul>
        </div>
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
