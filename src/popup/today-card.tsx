import { sectionsOf } from '../domain/coverage';
import { startOf } from '../domain/day';
import { decideAll } from '../domain/decide';
import { usualDay } from '../domain/report';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import { type DayUsage, timeOf } from '../domain/usage';
import { usualBy } from '../domain/usual-by';
import type { Clock } from '../domain/verdict';
import { formatDuration, formatLongDuration, t } from '../platform/i18n';
import { openPage } from '../platform/open-page';
import { Button } from '../ui/button';
import { GoalRing } from './goal-ring';
import { type GoalToday, goalToday } from './goal-today';
import { momentWords } from './moment-words';
import { NextLine } from './next-line';
import { WeekBars } from './week-bars';

const minuteMs = 60_000;

function leftWords({ leftMs }: GoalToday): string {
  const left = leftMs ?? 0;
  const minutes = Math.ceil(left / minuteMs);
  // The verb agrees with the first unit that is named.
  const first = minutes % 60 === 0 ? minutes / 60 : minutes;
  const count = left < minuteMs ? Math.ceil(left / 1_000) : first;
  return t('popupLeft', { count, time: formatLongDuration(left, 'up') });
}

/** Which part of the day has passed, 0 to 1. */
function partOfDay({ settings, today, clock }: TodayCardProps): number {
  const start = startOf(today.usage.day, clock.zone, settings.dayStart);
  return Math.min(1, Math.max(0, (clock.now - start) / (today.endsAt - start)));
}

/** Today against a usual day at this hour, or against all of it where the hour tells nothing; `null` with too few days. */
function usualWords(usedMs: number, props: TodayCardProps): string | null {
  const { settings, earlier } = props;
  const counted = sectionsOf('all', settings);
  const usual = earlier && usualDay(earlier, counted);
  if (!earlier || !usual) return null;
  const more = usedMs - usual;
  if (more >= minuteMs) return t('popupMoreThanUsual', { time: formatLongDuration(more) });
  const byNow = usualBy(earlier, counted, partOfDay(props)) ?? 0;
  return byNow >= minuteMs
    ? t('popupUsualBy', { time: formatLongDuration(byNow) })
    : t('popupUsual', { time: formatLongDuration(usual) });
}

/** How much of today was counted on other devices, ms. */
function othersToday({ settings, today }: TodayCardProps): number {
  return today.others ? timeOf(today.others.usage, sectionsOf('all', settings)) : 0;
}

interface TodayCardProps {
  readonly settings: Settings;
  readonly today: Today;
  readonly clock: Clock;
  readonly earlier: readonly DayUsage[] | null;
}

/** When the goal that is used up opens again: hours can keep it closed for longer than the day lasts. */
function opensAt({ settings, today, clock }: TodayCardProps): number {
  const opening = Object.values(decideAll(settings, today, clock)).flatMap(({ target, opensAt: at }) =>
    target === 'all' && at !== null ? [at] : [],
  );
  return Math.max(today.endsAt, ...opening);
}

function Words({ goal, ...props }: TodayCardProps & { goal: GoalToday }) {
  const { clock } = props;
  const usual = usualWords(goal.usedMs, props);
  const compared = usual && <p>{usual}</p>;
  if (goal.goalMs === null) {
    return (
      <>
        <h1>{t(goal.otherDays ? 'popupNoGoalToday' : 'popupNoGoal')}</h1>
        {compared}
        {!goal.otherDays && (
          <Button size="small" onClick={() => void openPage('limits').then(() => close())}>
            {t('weekSetGoal')}
          </Button>
        )}
      </>
    );
  }
  if (goal.state === 'enough') {
    return (
      <>
        <h1>{t('popupEnough')}</h1>
        <p>{t('popupOpensAt', { time: momentWords(opensAt(props), clock.now) })}</p>
      </>
    );
  }
  return (
    <>
      <h1>{leftWords(goal)}</h1>
      {compared}
    </>
  );
}

/** Today in one glance: the ring, what is left in words, the days before it, and what closes next. */
export function TodayCard(props: TodayCardProps) {
  const { settings, today, clock, earlier } = props;
  const goal = goalToday(settings, today, clock);
  const others = othersToday(props);
  return (
    <section class="today">
      <GoalRing goal={goal} />
      <div class="today-words">
        <Words goal={goal} {...props} />
        <WeekBars settings={settings} today={today} earlier={earlier} />
      </div>
      {others >= minuteMs && <p class="next">{t('popupOthers', { time: formatDuration(others) })}</p>}
      <NextLine settings={settings} today={today} clock={clock} goal={goal.rule} />
    </section>
  );
}
