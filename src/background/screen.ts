import { getSection, type SectionId, siteOf, sites } from '../domain/catalogue';
import { type Decision, decide } from '../domain/decision';
import type { Target } from '../domain/limit';
import type { Screen, ScreenWord } from '../domain/messages';
import { sectionsOf } from '../domain/settings';
import { timeOf, viewsOf } from '../domain/usage';
import { firstWeekdayOf, weekStart } from '../domain/week';
import { noteFailure } from '../platform/health';
import {
  dir,
  formatDuration,
  formatNumber,
  formatTime,
  language,
  loadWords,
  locale,
  t,
} from '../platform/i18n';
import { readDays } from '../platform/usage-store';
import { type Look, look } from './look';

const minute = 60_000;

/** What there has been enough of. */
function nameOf(target: Target): string {
  if (target === 'all') return t('pageShortVideo');
  const site = sites.find(({ id }) => id === target);
  return site?.name ?? getSection(target as SectionId).name;
}

/** What stays open while a feed is closed; empty where nothing does. */
function restOpen(section: SectionId, { settings, today }: Look): string {
  const site = siteOf(section);
  if (section !== site.short.id || decide(site.rest.id, settings, today).state === 'block') return '';
  return t(site.otherwise === 'short' ? 'pageMessagesStayOpen' : 'pageRestStaysOpen', { site: site.name });
}

/** The chip at five minutes may come later, on a page that is opened with less left. */
function minutesLeft({ remainingMs }: Decision): string {
  const minutes = Math.round((remainingMs ?? 5 * minute) / minute);
  return t('pageMinutesLeft', { count: Math.min(5, Math.max(1, minutes)) });
}

function wordsFor(
  section: SectionId,
  seen: Look,
  decision: Decision,
  numbers: Pick<Screen, 'todayMs' | 'weekMs' | 'videos'>,
): Record<ScreenWord, string> {
  return {
    title: t('pageBlockTitle', { name: nameOf(decision.limit?.target ?? section) }),
    opens: decision.opensAt === null ? '' : t('pageBlockOpens', { time: formatTime(decision.opensAt) }),
    todayLabel: t('pageToday'),
    todayValue: formatDuration(numbers.todayMs),
    videosLabel: t('pageVideos'),
    videosValue: formatNumber(numbers.videos),
    weekLabel: t('pageThisWeek'),
    weekValue: formatDuration(numbers.weekMs),
    leave: t('pageLeave', { name: siteOf(section).name }),
    extra: t(decision.extraAvailable ? 'pageExtra' : 'pageExtraUsed'),
    restOpen: restOpen(section, seen),
    support: t('pageSupport'),
    insisted: t('pageInsisted'),
    fiveLeft: minutesLeft(decision),
    oneLeft: t('pageMinutesLeft', { count: 1 }),
    dismiss: t('pageDismiss'),
    stillTitle: t('pageStillTitle'),
    stillText: t('pageStillText'),
    stillYes: t('pageStillYes'),
  };
}

/** Counted ms of these sections in the days of this week before today. */
async function earlierThisWeek(day: string, covered: ReadonlySet<string>): Promise<number> {
  try {
    const days = await readDays(weekStart(day, firstWeekdayOf(locale())), day);
    return days.filter((one) => one.day !== day).reduce((ms, one) => ms + timeOf(one, covered), 0);
  } catch (error) {
    // Without a database there is no week; today is known from the mirror.
    await noteFailure('weekNotRead')(error);
    return 0;
  }
}

/** The words and numbers of the screens of a section. */
export async function onScreen({ section }: { section: SectionId }): Promise<Screen> {
  const seen = await look();
  const { settings, today } = seen;
  await loadWords(settings.language);
  const decision = decide(section, settings, today);
  const covered = decision.limit ? sectionsOf(decision.limit.target, settings) : new Set([section]);
  const todayMs = timeOf(today.usage, covered);
  const weekMs = todayMs + (await earlierThisWeek(today.usage.day, covered));
  const numbers = { todayMs, weekMs, videos: viewsOf(today.usage, covered) };
  return {
    decision,
    ...numbers,
    language: language(),
    dir: dir(),
    words: wordsFor(section, seen, decision, numbers),
  };
}
