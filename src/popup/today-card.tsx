import type { Today } from '../domain/decision';
import { usualDay } from '../domain/report';
import { type Settings, sectionsOf } from '../domain/settings';
import type { DayUsage } from '../domain/usage';
import { formatLongDuration, formatTime, t } from '../platform/i18n';
import { openPage } from '../platform/open-page';
import { Button } from '../ui/button';
import { GoalRing } from './goal-ring';
import { type GoalToday, goalToday } from './goal-today';
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
  readonly earlier: readonly DayUsage[] | null;
}

function Words({ settings, today, earlier }: TodayCardProps) {
  const goal = goalToday(settings, today);
  const usual = earlier && usualDay(earlier, sectionsOf('all', settings));
  if (goal.goalMs === null) {
    return (
      <>
        <h1>{t('popupNoGoal')}</h1>
        {usual && <p>{usualWords(goal.usedMs, usual)}</p>}
        <Button size="small" onClick={() => void openPage('limits').then(() => close())}>
          {t('weekSetGoal')}
        </Button>
      </>
    );
  }
  if (goal.state === 'enough') {
    return (
      <>
        <h1>{t('popupEnough')}</h1>
        <p>{t('popupOpensAt', { time: formatTime(today.endsAt) })}</p>
      </>
    );
  }
  return (
    <>
      <h1>{leftWords(goal)}</h1>
      {usual && <p>{usualWords(goal.usedMs, usual)}</p>}
    </>
  );
}

/** Today in one glance: the ring, what is left in words, and the days before it. */
export function TodayCard(props: TodayCardProps) {
  const { settings, today, earlier } = props;
  return (
    <section class="today">
      <GoalRing goal={goalToday(settings, today)} />
      <div class="today-words">
        <Words {...props} />
        <WeekBars settings={settings} today={today} earlier={earlier} />
      </div>
    </section>
  );
}
