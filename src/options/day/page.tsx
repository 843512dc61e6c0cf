import { useEffect } from 'preact/hooks';
import { addDays } from '../../domain/day';
import { usualDay } from '../../domain/report';
import { shownVisits } from '../../domain/report/calendar-visits';
import { clockHours } from '../../domain/report/clock-hours';
import { isInGap } from '../../domain/report/gaps';
import { reportDay } from '../../domain/report/report-day';
import { sumOfDays } from '../../domain/report/sum-of-days';
import { unionOf } from '../../domain/visits';
import { formatDay, formatDays, formatDuration, formatLongDuration, t } from '../../platform/i18n';
import { intervalDays } from '../../platform/prune';
import { Page } from '../../ui/page';
import { BySection } from '../by-section';
import { erased } from '../erase/state';
import { Figures } from '../figures';
import { PeriodPicker } from '../period-picker';
import { PeriodSwitch } from '../period-switch';
import { frameOf } from '../report-frame';
import { settings, today } from '../state';
import { useQuery } from '../use-query';
import { EraseDay } from './erase-day';
import { dayFigures } from './figures';
import { HoursCard } from './hours-card';
import { type ShownDay, showDay, shownDay } from './state';
import { Timeline } from './timeline';
import './page.css';

const minuteMs = 60_000;

/** What the day was, in a sentence or two; a day that is not over can only be more than a usual one. */
function leadOf(ms: number, usualMs: number | null, over: boolean): string {
  const total = t('weekLeadTotal', { time: formatLongDuration(ms) });
  // By the minutes that are shown of both, so that they add up.
  const minutes = (one: number) => one - (one % minuteMs);
  const more = usualMs === null ? 0 : minutes(ms) - minutes(usualMs);
  if (usualMs === null || (!over && more <= 0)) return total;
  if (more === 0) return `${total} ${t('daySame')}`;
  return `${total} ${t(more > 0 ? 'dayMore' : 'dayLess', { time: formatLongDuration(Math.abs(more)) })}`;
}

/** Why a part of the day, or all of it, is not in the timeline; `null` where it is whole. */
function missingTimes({ usage, intervals }: ShownDay, now: string): string | null {
  const all = Object.values(usage.atoms).reduce((sum, ms) => sum + ms, 0);
  const missing = all - unionOf(intervals.toSorted((a, b) => a.from - b.from));
  if (missing < minuteMs) return null;
  if (intervals.length === 0 && usage.day < addDays(now, -intervalDays)) return t('dayOld');
  return t('dayNoTimes', { time: formatDuration(missing) });
}

function Day({ read, now }: { read: ShownDay; now: string }) {
  const { usage, own, earlier, intervals, events, first } = read;
  const frame = frameOf(first, now);
  const day = reportDay(usage.day, usage, frame);
  const usual = usualDay(earlier, frame.counted);
  const visits = shownVisits(intervals);
  const hours = clockHours(own, intervals, settings.value.dayStart);
  const isEmpty = Object.keys(usage.atoms).length === 0;
  const isUnknown = isEmpty && isInGap(frame.gaps ?? [], day.day);
  return (
    <Page
      title={day.day.slice(0, 4) === now.slice(0, 4) ? formatDay(day.day) : formatDays(day.day, day.day)}
      lead={isEmpty ? t('dayNothing') : leadOf(day.totalMs ?? 0, usual, day.day < now)}
    >
      <div class="period-top">
        <PeriodSwitch current={null} day={day.day} />
        <PeriodPicker
          at={day.day}
          name={formatDays(day.day, day.day, Number(now.slice(0, 4)))}
          earliest={first}
          latest={now}
          move={(count) => addDays(day.day, count)}
          words={{ before: 'dayBefore', after: 'dayAfter', now: 'dayToday' }}
          onPick={(at) => (location.hash = `#day?${at}`)}
        />
      </div>
      {!isUnknown && <Figures figures={dayFigures(day, usage, intervals, usual, frame.counted)} />}
      {Object.keys(hours).length > 0 && <HoursCard day={day.day} hours={hours} visits={visits} />}
      <BySection sum={sumOfDays([day])} />
      <Timeline
        visits={visits}
        events={events}
        intervals={intervals}
        counted={frame.counted}
        missing={missingTimes(read, now)}
      />
      {(!isEmpty || erased.value.length > 0) && <EraseDay day={day.day} />}
    </Page>
  );
}

/** One day as the address names it (`#day?2026-11-22`), with its timeline; without a name, today. */
export function DayPage() {
  const query = useQuery();
  const usage = today.value?.usage;
  const now = usage?.day;
  const read = shownDay.value;
  useEffect(() => {
    if (now) void showDay(query, now);
  }, [query, usage]);
  if (!now || !read) return <h1 tabIndex={-1}>{t('navDay')}</h1>;
  return <Day read={read} now={now} />;
}
