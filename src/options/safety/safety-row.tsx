import {
  linkOf,
  type SafetyKind,
  type SafetyPlatform,
  type SafetySetting,
} from '../../domain/resources/safety/platform';
import { settingId } from '../../domain/safety/ticks';
import { formatDays, t } from '../../platform/i18n';
import { SettingRow } from '../accounts/setting-row';
import { settings } from '../state';
import type { Task } from '../use-task';
import { kindWords } from './kind-words';

export interface SafetyRowProps {
  readonly platform: SafetyPlatform;
  readonly kind: SafetyKind;
  readonly setting: SafetySetting;
  /** True where its tick is so old that it is shown as open again. */
  readonly due: boolean;
  readonly task: Task;
}

/** One setting of the check-up: why, the menus to go through, and whether it is time for another look. */
export function SafetyRow({ platform, kind, setting, due, task }: SafetyRowProps) {
  const id = settingId(platform.id, kind);
  const on = settings.value.ticks[id];
  const { what, why } = kindWords[kind];
  return (
    <SettingRow
      id={id}
      what={t(what)}
      platform={platform.name}
      link={linkOf(platform, setting)}
      on={due ? undefined : on}
      task={task}
    >
      {why && <p class="small">{t(why)}</p>}
      <p class="small">
        {t(setting.app ? 'safetyApp' : 'safetyWay')}{' '}
        <span class="safety-path" lang="en">
          {setting.path.join(' › ')}
        </span>
      </p>
      {due && on && <p class="safety-due small">{t('safetyDueOn', { day: formatDays(on, on) })}</p>}
    </SettingRow>
  );
}
