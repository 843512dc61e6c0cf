import type { AccountSetting } from '../../domain/resources/account-settings';
import { t } from '../../platform/i18n';
import { settings } from '../state';
import type { Task } from '../use-task';
import { settingWords } from './platforms';
import { SettingRow } from './setting-row';

export interface AccountRowProps {
  readonly setting: AccountSetting;
  readonly platform: string;
  readonly task: Task;
}

/** One of the settings that restricted mode cannot make. */
export function AccountRow({ setting, platform, task }: AccountRowProps) {
  const { id } = setting;
  const words = settingWords[id];
  if (!words) return null;
  const on = settings.value.ticks[id];
  return (
    <SettingRow id={id} what={t(words.what)} platform={platform} link={setting} on={on} task={task}>
      <p class="small">{t(words.how)}</p>
    </SettingRow>
  );
}
