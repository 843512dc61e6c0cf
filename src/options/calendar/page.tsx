import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { daysOf, firstDayOf, movePeriod } from '../../domain/report/calendar-period';
import { compareCalendar } from '../../domain/report/compare-calendar';
import { type ReportDay, reportDays } from '../../domain/report/report-day';
import { type SectionAmount, sumOfDays } from '../../domain/report/sum-of-days';
import { formatPeriod, formatTotal, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { BySection } from '../by-section';
import { daysShown } from '../days';
import { Figures } from '../figures';
import { PeriodPicker } from '../period-picker';
import { PeriodSwitch } from '../period-switch';
import { frameOf } from '../report-frame';
import { today } from '../state';
import { useQuery } from '../use-query';
import { EachMonth } from './each-month';
import { MonthCalendar } from './month-calendar';
import { monthSums } from './months';
import { type Shown, shown, showPeriod } from './state';
import { against, calendarFigures, calendarLead, periodWords } from './words';
import { YearCalendar } from './year-calendar';
import './page.css';

/** From a year to one of its months, and back, all is new: the heading takes the focus, as on a new page. */
function useHeadingFocus(period: string): void {
  const before = useRef(period.length);
  useLayoutEffect(() => {
    if (before.current === period.length) return;
    before.current = period.length;
    document.querySelector<HTMLElement>('main h1')?.focus();
    scrollTo(0, 0);
  }, [period]);
}

/** A day of a month or year of which something can be known: today, or else the first. */
function dayIn(period: string, firstDay: string, now: string): string {
  if (now.startsWith(period)) return now;
  return firstDay.startsWith(period) ? firstDay : firstDayOf(period);
}

function Pictures({ period, days, now }: { period: string; days: readonly ReportDay[]; now: string }) {
  if (period.length > 4) return <MonthCalendar month={period} days={days} today={now} />;
  const months = monthSums(period, days);
  return (
    <>
      <YearCalendar months={months} days={days} />
      <EachMonth months={months} sections={sumOfDays(days).sections} today={now} />
    </>
  );
}

function Period({ read: { period, stored, firstDay }, now }: { read: Shown; now: string }) {
  const frame = frameOf(firstDay, now);
  const usages = daysShown(stored);
  const days = reportDays(daysOf(period), usages, frame);
  const former = reportDays(daysOf(movePeriod(period, -1)), usages, frame);
  const whole = former.every(({ totalMs }) => totalMs !== null);
  const over = days.every(({ day }) => day < now);
  const sum = sumOfDays(days);
  const before = whole ? sumOfDays(former) : null;
  const words = periodWords(period);
  const word = t(words.before);
  const noteOf = ({ id }: SectionAmount) => {
    const last = [...(before?.sections ?? []), ...(before?.others ?? [])].find((one) => one.id === id);
    return before && over ? against(word, formatTotal(last?.ms ?? 0)) : null;
  };
  const isYear = period.length === 4;
  useHeadingFocus(period);
  return (
    <Page title={t(words.title)} lead={calendarLead(sum, compareCalendar(period, days, former, now), word)}>
      <div class="period-top">
        <PeriodSwitch current={isYear ? 'year' : 'month'} day={dayIn(period, firstDay ?? now, now)} />
        <PeriodPicker
          at={period}
          name={formatPeriod(period)}
          earliest={(firstDay ?? now).slice(0, period.length)}
          latest={now.slice(0, period.length)}
          move={(count) => movePeriod(period, count)}
          words={words}
          onPick={(at) => (location.hash = `#calendar?${at}`)}
        />
      </div>
      {sum.totalMs !== null && <Figures figures={calendarFigures(sum, before, over, word)} />}
      <Pictures period={period} days={days} now={now} />
      <BySection sum={sum} noteOf={noteOf} charted={isYear} />
    </Page>
  );
}

/** A month or a year as the address names it (`#calendar?2026-11`, `#calendar?2026`); without a name, this month. */
export function CalendarPage() {
  const query = useQuery();
  const usage = today.value?.usage;
  const now = usage?.day;
  const read = shown.value;
  useEffect(() => {
    if (now) void showPeriod(query, now);
  }, [query, usage]);
  if (!now || !read) return <h1 tabIndex={-1}>{t('calendarYourMonth')}</h1>;
  if (read.firstDay === null && daysShown(read.stored).length === 0) {
    return (
      <Page title={t(periodWords(read.period).title)}>
        <PeriodSwitch current={read.period.length === 4 ? 'year' : 'month'} day={now} />
        <Card>
          <p>{t('calendarNothing')}</p>
          <p class="muted">{t('weekNothingNext')}</p>
        </Card>
      </Page>
    );
  }
  return <Period read={read} now={now} />;
}
