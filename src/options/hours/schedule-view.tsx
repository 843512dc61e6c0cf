import type { Schedule } from '../../domain/schedule';
import { t } from '../../platform/i18n';
import { ShutDays } from './shut-days';
import { WeekPicture } from './week-picture';
import { windowWords } from './window-words';

/** Hours as they hold now: in words and as a picture. */
export function ScheduleView({ schedule }: { schedule: Schedule }) {
  const { windows, windDown } = schedule;
  return (
    <div class="hours-view">
      <ul class="hours-windows">
        {windows.map((window, index) => (
          <li key={index}>{windowWords(window)}</li>
        ))}
      </ul>
      <ShutDays schedule={schedule} />
      {windDown && <p class="muted small">{t('hoursWindDownOn')}</p>}
      <WeekPicture schedule={schedule} />
    </div>
  );
}
