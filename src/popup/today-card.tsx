import { sectionsOf } from '../domain/coverage';
import { decideAll } from '../domain/decide';
import { usualDay } from '../domain/report';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import type { DayUsage } from '../domain/usage';
import type { Clock } from '../domain/verdict';
import { formatLongDuration, t } from '../platform/i18n';
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

function usualWords(usedMs: number, usualMs: number): string {
  const more = usedMs - usualMs;
  if (more >= minuteMs) return t('popupMoreThanUsual', { time: formatLongDuration(more) });
  return t('popupUsual', { time: formatLongDuration(usualMs) });
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
  const { settings, clock, earlier } = props;
  const usual = earlier && usualDay(earlier, sectionsOf('all', settings));
  const compared = usual && <p>{usualWords(goal.usedMs, usual)}</p>;
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
  return (
    <section class="today">
      <GoalRing goal={goal} />
      <div class="today-words">
        <Words goal={goal} {...props} />
        <WeekBars settings={settings} today={today} earlier={earlier} />
      </div>
      <NextLine settings={settings} today={today} clock={clock} goal={goal.rule} />
    </section>
  );
}
