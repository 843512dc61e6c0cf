import { type SafetyPlatform, safetyKinds } from '../../domain/resources/safety/platform';
import { settingId } from '../../domain/safety/ticks';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { useTask } from '../use-task';
import { Away } from './away';
import { SafetyRow } from './safety-row';

export interface PlatformCardProps {
  readonly platform: SafetyPlatform;
  /** The ids of every setting that is due again. */
  readonly due: readonly string[];
  /** Whether its list is open at first. */
  readonly open: boolean;
}

/** One platform: how much is done, each setting, and the platform's own help. */
export function PlatformCard({ platform, due, open }: PlatformCardProps) {
  const task = useTask();
  const { name, root, help, settings: all } = platform;
  const { ticks } = settings.value;
  const rows = safetyKinds.flatMap((kind) => {
    const setting = all[kind];
    const id = settingId(platform.id, kind);
    return setting ? [{ kind, setting, due: due.includes(id), done: ticks[id] !== undefined }] : [];
  });
  const again = rows.filter((row) => row.due).length;
  const done = rows.filter((row) => row.done).length - again;
  return (
    <Card title={name}>
      <details class="safety-list" open={open || again > 0}>
        <summary>
          {t('safetyProgress', { done, all: rows.length })}
          {again > 0 && <span class="safety-due"> · {t('safetyDue', { count: again })}</span>}
        </summary>
        <div class="parts">
          <ul class="account-list">
            {rows.map((row) => (
              <SafetyRow key={row.kind} platform={platform} {...row} task={task} />
            ))}
          </ul>
          <ul class="points small">
            <Away href={root}>{t('safetyAll', { platform: name })}</Away>
            {help && <Away href={help}>{t('safetyHelp', { platform: name })}</Away>}
          </ul>
          <Status bad={task.failed}>{task.said}</Status>
        </div>
      </details>
    </Card>
  );
}
