import type { Schedule } from '../../domain/schedule';
import { closedAt } from '../../domain/schedule-hours';
import { now, zone } from '../../platform/clock';
import { formatTime, t, targetName } from '../../platform/i18n';
import { Notice } from '../../ui/notice';
import { settings } from '../state';

/** Says beforehand that saving these hours would close something this very moment. */
export function ClosesNow({ before, schedule }: { before: Schedule | null; schedule: Schedule }) {
  const closed = closedAt(schedule, zone(), now());
  const isNew = closed !== null && !(before && closedAt(before, zone(), now()));
  const what = targetName(schedule.target, settings.value);
  return (
    <div aria-live="polite">
      {isNew && (
        <Notice tone="near">
          {Number.isFinite(closed.to)
            ? t('hoursClosesNow', { what, time: formatTime(closed.to) })
            : t('hoursClosesForGood', { what })}
        </Notice>
      )}
    </div>
  );
}
