import { useEffect } from 'preact/hooks';
import { addDays } from '../../domain/day';
import { goalId } from '../../domain/limit';
import { compareWeeks, countedSections, weekReport } from '../../domain/report';
import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';
import { settings, today } from '../state';
import { EachDay } from './each-day';
import { KeyFigures } from './key-figures';
import { leadOf } from './lead';
import { NothingYet } from './nothing-yet';
import { SectionTotals } from './section-totals';
import {
  daysShown,
  extraDays,
  firstDay,
  goalOfDays,
  sameGoal,
  shownFrom,
  showWeek,
  stored,
  weekOf,
} from './state';
import { WeekPicker } from './week-picker';
import { When } from './when';
import './page.css';

function extrasOf(from: string): { week: number; before: number } {
  const week = extraDays.value.filter((day) => day >= from).length;
  return { week, before: extraDays.value.length - week };
}

function Week({ from, now }: { from: string; now: string }) {
  const days = daysShown();
  const first = firstDay.value ?? now;
  const frame = {
    today: now,
    firstDay: first,
    goalMs: goalOfDays(),
    counted: countedSections(settings.value),
  };
  const week = weekReport(days, { ...frame, from });
  const previous = weekReport(days, { ...frame, from: addDays(from, -7) });
  const whole = previous.days.every(({ totalMs }) => totalMs !== null);
  const before = whole ? previous : null;
  return (
    <Page
      title={t('weekTitle')}
      lead={leadOf(week, compareWeeks(week, previous, now), addDays(from, 6) >= now)}
    >
      <WeekPicker
        from={from}
        earliest={weekOf(first)}
        latest={weekOf(now)}
        onPick={(day) => void showWeek(day)}
      />
      <KeyFigures week={week} before={before} extras={extrasOf(from)} />
      {week.totalMs > 0 && (
        <EachDay report={week} today={now} goalMs={sameGoal(week.days.map(({ day }) => day))} />
      )}
      {week.sections.length + week.others.length > 0 ? (
        <div class="week-two">
          <When from={from} days={days} dayStart={settings.value.dayStart} />
          <SectionTotals week={week} before={before} />
        </div>
      ) : (
        <p class="muted">{t('weekNothingWatched')}</p>
      )}
    </Page>
  );
}

/** The week: what was watched, when, and how it compares. */
export function WeekPage() {
  const now = today.value?.usage.day;
  const from = shownFrom.value;
  useEffect(() => {
    if (now) void showWeek(from ?? weekOf(now));
  }, [now]);
  if (!now || !from || !stored.value) return <h1 tabIndex={-1}>{t('weekTitle')}</h1>;
  if (firstDay.value === null && daysShown().length === 0) {
    return (
      <Page title={t('weekTitle')}>
        <NothingYet hasGoal={settings.value.limits.some(({ id }) => id === goalId)} />
      </Page>
    );
  }
  return <Week from={from} now={now} />;
}
