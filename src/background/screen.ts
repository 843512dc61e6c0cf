import { type SectionId, siteOf } from '../domain/catalogue';
import { type Decision, decide } from '../domain/decision';
import type { Screen, ScreenWord } from '../domain/messages';
import { type Settings, sectionsOf } from '../domain/settings';
import { timeOf, viewsOf } from '../domain/usage';
import { firstWeekdayOf, weekStart } from '../domain/week';
import {
  dir,
  formatDuration,
  formatNumber,
  formatTime,
  language,
  loadWords,
  locale,
  sectionName,
  t,
  targetName,
} from '../platform/i18n';
import { readSettings } from '../platform/settings-store';
import { readDays, readToday } from '../platform/usage-store';

function wordsFor(
  section: SectionId,
  settings: Settings,
  decision: Decision,
  numbers: { todayMs: number; weekMs: number; videos: number },
): Record<ScreenWord, string> {
  const site = siteOf(section);
  const target = decision.limit?.target ?? section;
  const name = target === 'all' ? t('pageShortVideo') : targetName(target);
  const restIsOpen =
    decision.limit !== null && !sectionsOf(decision.limit.target, settings).has(site.rest.id);
  return {
    title: t('pageBlockTitle', { name }),
    opens: decision.opensAt === null ? '' : t('pageBlockOpens', { time: formatTime(decision.opensAt) }),
    todayLabel: t('pageToday'),
    todayValue: formatDuration(numbers.todayMs),
    videosLabel: t('pageVideos'),
    videosValue: formatNumber(numbers.videos),
    weekLabel: t('pageThisWeek'),
    weekValue: formatDuration(numbers.weekMs),
    leave: t('pageLeave', { name: sectionName(site.short.id === section ? section : site.rest.id) }),
    extra: t(decision.extraAvailable ? 'pageExtra' : 'pageExtraUsed'),
    restOpen: restIsOpen
      ? t(site.otherwise === 'short' ? 'pageMessagesStayOpen' : 'pageRestStaysOpen', { site: site.name })
      : '',
    support: t('pageSupport'),
    insisted: t('pageInsisted'),
    fiveLeft: t('pageFiveLeft'),
    oneLeft: t('pageOneLeft'),
    dismiss: t('pageDismiss'),
    stillTitle: t('pageStillTitle'),
    stillText: t('pageStillText'),
    stillYes: t('pageStillYes'),
  };
}

/** The words and numbers of the screens of a section. */
export async function onScreen({ section }: { section: SectionId }): Promise<Screen> {
  const settings = await readSettings();
  await loadWords(settings.language);
  const today = await readToday();
  const decision = decide(section, settings, today);
  const covered = sectionsOf(decision.limit?.target ?? section, settings);
  const { day } = today.usage;
  // Without a database there is no week; today is known from the mirror.
  const days = await readDays(weekStart(day, firstWeekdayOf(locale())), day).catch(() => []);
  const earlier = days.filter((one) => one.day !== day).reduce((ms, one) => ms + timeOf(one, covered), 0);
  const todayMs = timeOf(today.usage, covered);
  const numbers = { todayMs, weekMs: earlier + todayMs, videos: viewsOf(today.usage, covered) };
  return {
    decision,
    ...numbers,
    language: language(),
    dir: dir(),
    words: wordsFor(section, settings, decision, numbers),
  };
}
