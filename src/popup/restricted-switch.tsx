import { useState } from 'preact/hooks';
import { addDays } from '../domain/day';
import { levelAt, nextLevelChange } from '../domain/restriction';
import type { Settings } from '../domain/settings';
import { now, zone } from '../platform/clock';
import { nameOf, noteHealth } from '../platform/health';
import { formatDay, formatTime, t } from '../platform/i18n';
import { ask } from '../platform/messaging';
import { openPage } from '../platform/open-page';
import { Status } from '../ui/notice';
import { Switch } from '../ui/switch';

/** From which day on it is off by a change that waits; `null` when none does. */
function offFrom({ queued }: Settings): string | null {
  const found = queued.find(
    ({ change }) => change.type === 'choice' && change.name === 'restricted' && !change.value.on,
  );
  return found ? addDays(found.after, 1) : null;
}

function detailOf(settings: Settings, today: string): string {
  const { restricted, managed } = settings;
  if (managed?.restricted) return t('managedNote');
  const off = restricted.on ? offFrom(settings) : null;
  if (off === addDays(today, 1)) return t('popupRestrictedOffTomorrow');
  if (off !== null) return t('popupRestrictedOffFrom', { day: formatDay(off) });
  if (levelAt(settings, now(), zone()) === null) return t('restrictedOff');
  const until = restricted.on ? null : nextLevelChange(settings, now(), zone());
  if (until !== null) return t('popupRestrictedHours', { time: formatTime(until) });
  return t(restricted.level === 'strict' ? 'popupRestrictedStrict' : 'popupRestrictedModerate');
}

interface RestrictedSwitchProps {
  readonly settings: Settings;
  /** The day in force, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Turns restricted mode on, and off: that waits like everything that loosens, or needs the PIN. */
export function RestrictedSwitch({ settings, today }: RestrictedSwitchProps) {
  const [failed, setFailed] = useState(false);
  const { on, level } = settings.restricted;
  async function change(wanted: boolean): Promise<void> {
    setFailed(false);
    try {
      const value = { on: wanted, level };
      const outcome = await ask('change', { type: 'choice', name: 'restricted', value });
      // The PIN is typed in a tab of ours.
      if (outcome === 'locked') await openPage('restricted').then(() => close());
    } catch (error) {
      setFailed(true);
      await noteHealth('restrictedFailed', nameOf(error));
    }
  }
  return (
    <div class="restricted">
      <Switch
        label={t('navRestricted')}
        detail={detailOf(settings, today)}
        checked={on}
        disabled={settings.managed?.restricted != null}
        onChange={(wanted) => void change(wanted)}
      />
      <Status bad>{failed && t('actionFailed')}</Status>
    </div>
  );
}
