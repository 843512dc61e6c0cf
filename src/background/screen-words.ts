import { partsOf, type SectionId, siteById, siteOf } from '../domain/catalogue';
import { decide } from '../domain/decide';
import { type Decision, isClosed } from '../domain/decision';
import type { Limit } from '../domain/limit';
import { isManaged } from '../domain/managed';
import type { Screen, ScreenWord } from '../domain/screen';
import { now, zone } from '../platform/clock';
import { formatDuration, formatNumber, formatTime, t } from '../platform/i18n';
import { targetName } from '../platform/names';
import { howItWent, lastTime } from './door-words';
import { extraWords } from './extra-words';
import type { Look } from './look';
import { isSoon, openingWords } from './opening-words';

const minute = 60_000;
/** Chips speak of no more than this: minutes, or videos. */
const mostLeft = 5;

/** What there has been enough of, in a sentence. */
function nameOf({ target }: Decision, section: SectionId, { settings }: Look): string {
  if (target === 'all') return t('pageShortVideo');
  return siteById(target ?? '')?.name ?? targetName(target ?? section, settings);
}

/** The same at the beginning of a sentence. */
function subjectOf(decision: Decision, section: SectionId, seen: Look): string {
  return decision.target === 'all' ? t('targetAll') : nameOf(decision, section, seen);
}

/** What stays open while a feed is closed; empty where nothing does. */
function restOpen(section: SectionId, { settings, today }: Look): string {
  const site = siteOf(section);
  if (section !== site.short.id || partsOf(site).length === 1) return '';
  if (isClosed(decide(site.rest.id, settings, today, { now: now(), zone: zone() }))) return '';
  return t(site.otherwise === 'short' ? 'pageMessagesStayOpen' : 'pageRestStaysOpen', { site: site.name });
}

const enough = { day: 'pageBlockTitle', week: 'pageEnoughWeek', visit: 'pageEnoughVisit' } as const;

/** True for hours that the user calls bedtime. */
export function isBedtime({ rule }: Decision, { settings }: Look): boolean {
  return settings.hours.some(({ id, bedtime }) => id === rule && bedtime);
}

/** True where the title of closed hours says until when. */
function opensInTitle(decision: Decision, seen: Look): decision is Decision & { opensAt: number } {
  const { reason, opensAt } = decision;
  return reason === 'hours' && opensAt !== null && isSoon(opensAt) && !isBedtime(decision, seen);
}

function hoursTitle(section: SectionId, decision: Decision, seen: Look): string {
  if (isBedtime(decision, seen)) return t('pageBedtime');
  const name = subjectOf(decision, section, seen);
  if (!opensInTitle(decision, seen)) return t('pageRests', { name });
  return t('pageRestsUntil', { name, time: formatTime(decision.opensAt) });
}

function title(section: SectionId, decision: Decision, seen: Look, limit: Limit | undefined): string {
  const name = nameOf(decision, section, seen);
  switch (decision.reason) {
    case 'hours':
      return hoursTitle(section, decision, seen);
    case 'break':
      return t('pageBreak');
    case 'pause':
      return t('pagePaused');
    case 'door':
      return decision.state === 'ask' ? t('pageDoorTitle', { name }) : t('pageVisitOver');
    default:
      return t(enough[limit?.per ?? 'day'], { name });
  }
}

const limits = { day: 'pageWhichDay', week: 'pageWhichWeek', visit: 'pageWhichVisit' } as const;

/** Which rule it was, so that nobody has to guess. */
function which(section: SectionId, decision: Decision, seen: Look, limit: Limit | undefined): string {
  const { reason } = decision;
  const { settings, today } = seen;
  if (reason === 'door' && decision.state === 'block') return howItWent(section, today);
  if (reason === 'break') return t('pageBreakText', { time: formatDuration(settings.breaks.afterMs) });
  if (isManaged({ id: decision.rule })) return t('managedNote');
  if (reason === 'hours')
    return isBedtime(decision, seen)
      ? t('pageBedtimeText', { name: subjectOf(decision, section, seen) })
      : t('pageClosedHours');
  if (reason !== 'limit' || !limit) return '';
  const weekday = (new Date(`${today.usage.day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const amount = limit.amounts[limit.per === 'day' ? weekday : 0] ?? 0;
  const what = limit.measure === 'time' ? formatDuration(amount) : t('pageVideosCount', { count: amount });
  return t(limits[limit.per], { amount: what, name: nameOf(decision, section, seen) });
}

/** The chip at five minutes may come later, on a page that is opened with less left. */
function minutesLeft({ remainingMs, reason }: Decision): string {
  const count = Math.min(mostLeft, Math.max(1, Math.round((remainingMs ?? mostLeft * minute) / minute)));
  return t(reason === 'break' ? 'pageMinutesToBreak' : 'pageMinutesLeft', { count });
}

/** A video that was watched just now may not have been reported yet: then it is one less than the worker knows. */
function videosLeft({ remainingViews }: Decision): string {
  return t('pageVideosLeft', { count: Math.min(mostLeft, Math.max(1, remainingViews ?? mostLeft)) });
}

function closesSoon(section: SectionId, decision: Decision, seen: Look): string {
  const { closesAt } = decision;
  if (closesAt === null) return '';
  return t('pageClosesAt', { name: subjectOf(decision, section, seen), time: formatTime(closesAt) });
}

/** What the screens of a section say now. */
export function wordsFor(
  section: SectionId,
  seen: Look,
  decision: Decision,
  numbers: Pick<Screen, 'todayMs' | 'weekMs' | 'videos'>,
  checkIn: boolean,
): Record<ScreenWord, string> {
  const limit = seen.settings.limits.find(({ id }) => id === decision.rule);
  const asks = decision.state === 'ask';
  return {
    title: title(section, decision, seen, limit),
    which: which(section, decision, seen, limit),
    opens: opensInTitle(decision, seen) ? '' : openingWords(decision),
    todayLabel: t('pageToday'),
    todayValue: formatDuration(numbers.todayMs),
    videosLabel: t('pageVideos'),
    videosValue: formatNumber(numbers.videos),
    weekLabel: t('pageThisWeek'),
    weekValue: formatDuration(numbers.weekMs),
    leave: asks ? t('pageNotNow') : t('pageLeave', { name: siteOf(section).name }),
    restOpen: restOpen(section, seen),
    support: t('pageSupport'),
    checkIn: checkIn ? t('pageCheckIn') : '',
    checkInAsk: t('pageCheckInAsk'),
    checkInYes: t('pageCheckInYes'),
    checkInNo: t('pageCheckInNo'),
    insisted: t('pageInsisted'),
    fiveLeft: minutesLeft(decision),
    oneLeft: t(decision.reason === 'break' ? 'pageMinutesToBreak' : 'pageMinutesLeft', { count: 1 }),
    videosLeft: videosLeft(decision),
    lastVideo: t('pageVideosLeft', { count: 1 }),
    closesSoon: closesSoon(section, decision, seen),
    dismiss: t('pageDismiss'),
    stillTitle: t('pageStillTitle'),
    stillText: t('pageStillText'),
    stillYes: t('pageStillYes'),
    doorWhat: t('pageDoorWhat'),
    doorHow: t('pageDoorHow'),
    doorFirst: t('pageDoorFirst'),
    doorLast: asks ? lastTime(section, seen.today) : '',
    breatheIn: t('pageBreatheIn'),
    breatheHold: t('pageBreatheHold'),
    breatheOut: t('pageBreatheOut'),
    ...extraWords(seen, decision),
  };
}
