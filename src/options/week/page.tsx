import { useEffect } from 'preact/hooks';
import { addDays } from '../../domain/day';
import { goalId } from '../../domain/limit';
import { weekReport } from '../../domain/report';
import { averageOf, isWhole } from '../../domain/report/compare-weeks';
import { leadFacts } from '../../domain/report/lead-facts';
import { noteFailure } from '../../platform/health';
import { formatDays, t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Page } from '../../ui/page';
import { daysShown, nothing } from '../days';
import { PeriodPicker } from '../period-picker';
import { PeriodSwitch } from '../period-switch';
import { frameOf } from '../report-frame';
import { settings, today } from '../state';
import { useQuery } from '../use-query';
import { Details } from './details';
import { EachDay } from './each-day';
import { GoalOffer } from './goal-offer';
import { KeyFigures } from './key-figures';
import { leadOf } from './lead';
import { NothingYet } from './nothing-yet';
import { readStreak } from './read-streak';
import { firstDay, shownFrom, showWeek, stored, streak, weekOf } from './state';
import { StreakCard } from './streak-card';
import { traceOf } from './trace';
import './page.css';

const words = { before: 'weekBefore', after: 'weekAfter', now: 'weekNow' } as const;

/** Goes to a week; the address names it, so that the way back from a day leads to it. */
function pick(from: string): void {
  location.replace(`#week?${from}`);
}

function Week({ from, now }: { from: string; now: string }) {
  const days = daysShown(stored.value ?? nothing);
  const frame = frameOf(firstDay.value, now);
  const [week, ...before] = [0, 7, 14, 21, 28].map((back) =>
    weekReport(days, { ...frame, from: addDays(from, -back) }),
  ) as [ReturnType<typeof weekReport>, ...ReturnType<typeof weekReport>[]];
  const last = before[0] && isWhole(before[0]) ? before[0] : null;
  const isPresent = from === weekOf(now);
  const trace = traceOf(from, now);
  const isKnown = week.days.some(({ totalMs }) => totalMs !== null);
  const hasGoal = week.days.some(({ goalMs }) => goalMs !== null);
  return (
    <Page
      title={t('weekTitle')}
      lead={isKnown ? leadOf(leadFacts(week, before, now)) : t('weekNothingStored')}
    >
      <div class="period-top">
        <PeriodSwitch current="week" day={from} />
        <PeriodPicker
          at={from}
          name={formatDays(from, addDays(from, 6), Number(now.slice(0, 4)))}
          earliest={weekOf(firstDay.value ?? now)}
          latest={weekOf(now)}
          move={(count) => addDays(from, 7 * count)}
          words={words}
          onPick={pick}
        />
        <LinkButton size="small" href={`#summary?${from}`}>
          {t('navSummary')}
        </LinkButton>
      </div>
      {isKnown && (
        <KeyFigures
          week={week}
          before={last}
          average={averageOf(before)}
          streak={isPresent && settings.value.streak ? streak.value : null}
        />
      )}
      {isPresent && <GoalOffer />}
      {week.totalMs > 0 && <EachDay report={week} today={now} trace={trace} />}
      <Details week={week} before={last} from={from} trace={trace}>
        {isPresent && hasGoal && <StreakCard />}
      </Details>
    </Page>
  );
}

/** The week: what was watched, when, and how it compares. */
export function WeekPage() {
  const usage = today.value?.usage;
  const now = usage?.day;
  const asked = useQuery();
  const from = shownFrom.value;
  const { limits, streak: counts } = settings.value;
  const isRead = stored.value !== null;
  useEffect(() => {
    if (!now) return;
    const isDay = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked));
    void showWeek(isDay && asked <= now ? weekOf(asked) : (from ?? weekOf(now)));
  }, [usage, asked]);
  useEffect(() => {
    if (now && isRead && counts) void readStreak(now).catch(noteFailure('weekNotRead'));
  }, [usage, isRead, counts, limits]);
  const { value: read } = stored;
  if (!now || !from || !read) return <h1 tabIndex={-1}>{t('weekTitle')}</h1>;
  if (firstDay.value === null && daysShown(read).length === 0) {
    return (
      <Page title={t('weekTitle')}>
        <NothingYet hasGoal={limits.some(({ id }) => id === goalId)} />
      </Page>
    );
  }
  return <Week from={from} now={now} />;
}
