import type { ComponentChildren } from 'preact';
import { addDays } from '../../domain/day';
import type { WeekReport } from '../../domain/report';
import { clockHours } from '../../domain/report/clock-hours';
import { momentsOf } from '../../domain/report/moments';
import type { WeekTrace } from '../../domain/report/week-trace';
import { formatDuration, t } from '../../platform/i18n';
import { daysShown, nothing, ownDays } from '../days';
import { settings } from '../state';
import { MomentsCard } from './moments';
import { SectionTotals } from './section-totals';
import { closer, othersShown, stored } from './state';
import { When } from './when';

interface DetailsProps {
  readonly week: WeekReport;
  readonly before: WeekReport | null;
  readonly from: string;
  readonly trace: WeekTrace | null;
  /** What stands at the end. */
  readonly children: ComponentChildren;
}

const sum = (numbers: Readonly<Record<string, number>>) =>
  Object.values(numbers).reduce((total, ms) => total + ms, 0);

/** When, where and how the week was watched, and its moments. */
export function Details({ week, before, from, trace, children }: DetailsProps) {
  const days = stored.value ?? nothing;
  const to = addDays(from, 6);
  const isOfWeek = ({ day }: { day: string }) => day >= from && day <= to;
  const { dayStart } = settings.value;
  const intervals = closer.value?.from === from ? closer.value.intervals : [];
  const own = ownDays(days)
    .filter(isOfWeek)
    .map((one) => ({
      day: one.day,
      hours: clockHours(
        one,
        intervals.filter(({ day }) => day === one.day),
        dayStart,
      ),
    }));
  const hourless = daysShown(days)
    .filter(isOfWeek)
    .reduce((ms, { atoms, hours }) => ms + Math.max(0, sum(atoms) - sum(hours)), 0);
  const others = othersShown(from, to);
  const moments = trace && closer.value && (
    <MomentsCard week={week} before={before} moments={momentsOf(closer.value.events)} trace={trace} />
  );
  if (week.sections.length + week.others.length === 0)
    return (
      <>
        {/* An erased week is none without short video; the page says so. */}
        {week.days.some(({ totalMs }) => totalMs !== null) && <p class="muted">{t('weekNothingWatched')}</p>}
        {moments}
        {children}
      </>
    );
  return (
    <>
      {others > 0 && <p class="muted small">{t('weekOthers', { time: formatDuration(others) })}</p>}
      <div class="week-two">
        <div class="stack">
          <When from={from} days={own} dayStart={dayStart} trace={trace} hourlessMs={hourless} />
          {moments}
        </div>
        <div class="stack">
          <SectionTotals week={week} before={before} />
          {children}
        </div>
      </div>
    </>
  );
}
