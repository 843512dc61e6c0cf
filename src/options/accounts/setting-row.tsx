import type { ComponentChildren } from 'preact';
import { formatDay, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { LinkButton } from '../../ui/button';
import type { Task } from '../use-task';
import './setting-row.css';

export interface SettingRowProps {
  /** The id of its tick. */
  readonly id: string;
  /** What is set, in the user's language. */
  readonly what: string;
  readonly platform: string;
  /** Where it is; `root` where that is only the settings as a whole. `null` where no link leads to it. */
  readonly link: { readonly href: string; readonly root?: boolean } | null;
  /** The day on which it was ticked (`YYYY-MM-DD`); left out while it has no tick that counts. */
  readonly on: string | undefined;
  readonly task: Task;
  /** The way to it. */
  readonly children: ComponentChildren;
}

/** One setting of an account: what it is, the way to it, and a tick for done. */
export function SettingRow({ id, what, platform, link, on, task, children }: SettingRowProps) {
  function tick(done: boolean): void {
    void task.run('tickFailed', async () => {
      await ask('tick', { id, done });
      return undefined;
    });
  }
  const done = on === undefined ? null : t('accountsDoneOn', { day: formatDay(on, 'date') });
  return (
    <li class="account">
      <p>
        <strong>{what}</strong>
      </p>
      {children}
      {link?.root && <p class="muted small">{t('accountsRoot')}</p>}
      <div class="actions account-actions">
        {link && (
          <LinkButton size="small" href={link.href} label={t('accountsOpenLabel', { what, platform })}>
            {t('accountsOpen')}
          </LinkButton>
        )}
        <label class="tick">
          <input
            type="checkbox"
            checked={on !== undefined}
            disabled={task.busy}
            aria-label={done ? `${done}: ${what}, ${platform}` : t('accountsDoneLabel', { what, platform })}
            onChange={(event) => tick(event.currentTarget.checked)}
          />
          {done ?? t('accountsDone')}
        </label>
      </div>
    </li>
  );
}
