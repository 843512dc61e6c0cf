import { partsOf, type SectionId, siteById, siteOf } from '../domain/catalogue';
import { type Decision, decide, isClosed } from '../domain/decision';
import type { Limit } from '../domain/limit';
import { isManaged } from '../domain/managed';
import type { Screen, ScreenWord } from '../domain/messages';
import { now, zone } from '../platform/clock';
import { formatDuration, formatMoment, formatNumber, formatTime, t } from '../platform/i18n';
import { targetName } from '../platform/names';
import { howItWent, lastTime } from './door-words';
import { extraWords } from './extra-words';
import type { Look } from './look';

const minute = 60_000;
/** A moment further away than this is told with its day. */
const soonMs = 18 * 60 * minute;

/** What there has been enough of, in a sentence. */
function nameOf({ target }: Decision, section: SectionId, { settings }: Look): string {
  if (target === 'all') return t('pageShortVideo');
  return siteById(target ?? '')?.name ?? targetName(target ?? section, settings);
}

/** What stays open while a feed is closed; empty where nothing does. */
function restOpen(section: SectionId, { settings, today }: Look): string {
  const site = siteOf(section);
  if (section !== site.short.id || partsOf(site).length === 1) return '';
  if (isClosed(decide(site.rest.id, settings, today, { now: now(), zone: zone() }))) return '';
  return t(site.otherwise === 'short' ? 'pageMessagesStayOpen' : 'pageRestStaysOpen', { site: site.name });
}

function moment(at: number): string {
  return at - now() > soonMs ? formatMoment(at) : formatTime(at);
}

const enough = { day: 'pageBlockTitle', week: 'pageEnoughWeek', visit: 'pageEnoughVisit' } as const;

function title(section: SectionId, decision: Decision, seen: Look, limit: Limit | undefined): string {
  const name = nameOf(decision, section, seen);
  switch (decision.reason) {
    case 'hours': {
      const hours = seen.settings.hours.find(({ id }) => id === decision.rule);
      return hours?.bedtime ? t('pageBedtime') : t('pageClosedNow', { name });
    }
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
  if (reason !== 'limit' || !limit) return '';
  const weekday = (new Date(`${today.usage.day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const amount = limit.amounts[limit.per === 'day' ? weekday : 0] ?? 0;
  const what = limit.measure === 'time' ? formatDuration(amount) : t('pageVideosCount', { count: amount });
  return t(limits[limit.per], { amount: what, name: nameOf(decision, section, seen) });
}

function opens({ reason, opensAt, state }: Decision): string {
  if (state === 'ask') return '';
  if (opensAt === null) return state === 'block' ? t('pageNeverOpens') : '';
  const time = moment(opensAt);
  return reason === 'break' || reason === 'pause' ? t('pageBackAt', { time }) : t('pageBlockOpens', { time });
}

/** The chip at five minutes may come later, on a page that is opened with less left. */
function minutesLeft({ remainingMs, reason }: Decision): string {
  const count = Math.min(5, Math.max(1, Math.round((remainingMs ?? 5 * minute) / minute)));
  return t(reason === 'break' ? 'pageMinutesToBreak' : 'pageMinutesLeft', { count });
}

function closesSoon(section: SectionId, decision: Decision, seen: Look): string {
  const { closesAt } = decision;
  if (closesAt === null) return '';
  return t('pageClosesAt', { name: nameOf(decision, section, seen), time: formatTime(closesAt) });
}

/** What the screens of a section say now. */
export function wordsFor(
  section: SectionId,
  seen: Look,
  decision: Decision,
  numbers: Pick<Screen, 'todayMs' | 'weekMs' | 'videos'>,
): Record<ScreenWord, string> {
  const limit = seen.settings.limits.find(({ id }) => id === decision.rule);
  const asks = decision.state === 'ask';
  return {
    title: title(section, decision, seen, limit),
    which: which(section, decision, seen, limit),
    opens: opens(decision),
    todayLabel: t('pageToday'),
    todayValue: formatDuration(numbers.todayMs),
    videosLabel: t('pageVideos'),
    videosValue: formatNumber(numbers.videos),
    weekLabel: t('pageThisWeek'),
    weekValue: formatDuration(numbers.weekMs),
    leave: asks ? t('pageNotNow') : t('pageLeave', { name: siteOf(section).name }),
    restOpen: restOpen(section, seen),
    support: t('pageSupport'),
    insisted: t('pageInsisted'),
    fiveLeft: minutesLeft(decision),
    oneLeft: t(decision.reason === 'break' ? 'pageMinutesToBreak' : 'pageMinutesLeft', { count: 1 }),
    videosLeft: t('pageVideosLeft', { count: Math.max(1, decision.remainingViews ?? 1) }),
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
