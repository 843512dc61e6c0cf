import type { AccountSetting } from '../../domain/resources/account-settings';
import { formatDay, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { LinkButton } from '../../ui/button';
import { settings } from '../state';
import type { Task } from '../use-task';
import { settingWords } from './platforms';

export interface SettingRowProps {
  readonly setting: AccountSetting;
  readonly platform: string;
  readonly task: Task;
}

/** One setting of an account: what it is, the way to it, and a tick for done. */
export function SettingRow({ setting, platform, task }: SettingRowProps) {
  const { id, href, root } = setting;
  const words = settingWords[id];
  const on = settings.value.ticks[id];
  if (!words) return null;

  function tick(done: boolean): void {
    void task.run('tickFailed', async () => {
      await ask('tick', { id, done });
      return undefined;
    });
  }
  const what = t(words.what);
  return (
    <li class="account">
      <p>
        <strong>{what}</strong>
      </p>
      <p class="small">{t(words.how)}</p>
      {root && <p class="muted small">{t('accountsRoot')}</p>}
      <div class="actions account-actions">
        <LinkButton size="small" href={href} label={t('accountsOpenLabel', { what, platform })}>
          {t('accountsOpen')}
        </LinkButton>
        <label class="tick">
          <input
            type="checkbox"
            checked={on !== undefined}
            disabled={task.busy}
            aria-label={t('accountsDoneLabel', { what, platform })}
            onChange={(event) => tick(event.currentTarget.checked)}
          />
          {on === undefined ? t('accountsDone') : t('accountsDoneOn', { day: formatDay(on, 'date') })}
        </label>
      </div>
    </li>
  );
}
