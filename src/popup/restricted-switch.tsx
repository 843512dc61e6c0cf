import { useState } from 'preact/hooks';
import type { Settings } from '../domain/settings';
import { t } from '../platform/i18n';
import { ask } from '../platform/messaging';
import { Status } from '../ui/notice';
import { Switch } from '../ui/switch';

/** Turns restricted mode on and off. */
export function RestrictedSwitch({ restricted }: { restricted: Settings['restricted'] }) {
  const [failed, setFailed] = useState(false);
  const { on, level } = restricted;
  async function change(wanted: boolean): Promise<void> {
    setFailed(false);
    try {
      await ask('restricted', { on: wanted, level });
    } catch (error) {
      setFailed(true);
      throw error;
    }
  }
  return (
    <div class="restricted">
      <Switch
        label={t('navRestricted')}
        detail={t(level === 'strict' ? 'popupRestrictedStrict' : 'popupRestrictedModerate')}
        checked={on}
        onChange={(wanted) => void change(wanted)}
      />
      <Status bad>{failed && t('welcomeFailed')}</Status>
    </div>
  );
}
