import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import type { Clock, Verdict } from '../domain/verdict';
import { formatDuration, t, targetName } from '../platform/i18n';
import { momentWords } from './moment-words';
import { type NextClose, nextClose } from './next-close';

const left = { day: 'popupNextDay', week: 'popupNextWeek', visit: 'popupNextVisit' } as const;
const views = {
  day: 'popupNextViewsDay',
  week: 'popupNextViewsWeek',
  visit: 'popupNextViewsVisit',
} as const;

function leftWords({ reason, rule, leftMs, leftViews }: Verdict, name: string, settings: Settings): string {
  const time = formatDuration(leftMs ?? 0, 'up');
  if (reason === 'break') return t('popupNextBreak', { time });
  const per = settings.limits.find(({ id }) => id === rule)?.per ?? (reason === 'door' ? 'visit' : 'day');
  return leftMs === null ? t(views[per], { name, count: leftViews ?? 0 }) : t(left[per], { name, time });
}

function wordsOf(next: NextClose, settings: Settings, now: number): string {
  const { target, reason } = next.verdict;
  const name = target === 'all' ? t('popupShortVideo') : targetName(target, settings);
  if (next.kind === 'left') return leftWords(next.verdict, name, settings);
  if (next.at === null) return t('popupRests', { name });
  const time = momentWords(next.at, now);
  if (next.kind === 'restsAt') return t('popupRestsAt', { name, time });
  return reason === 'break' ? t('popupOnBreak', { time }) : t('popupRestsUntil', { name, time });
}

interface NextLineProps {
  readonly settings: Settings;
  readonly today: Today;
  readonly clock: Clock;
  /** The limit that the ring shows. */
  readonly goal: string | null;
}

/** What closes next besides the goal, or what rests now, in one line. */
export function NextLine({ settings, today, clock, goal }: NextLineProps) {
  const next = nextClose(settings, today, clock, goal);
  if (!next) return null;
  const kind = next.kind === 'restsUntil' ? 'next next-now' : 'next';
  return <p class={kind}>{wordsOf(next, settings, clock.now)}</p>;
}
