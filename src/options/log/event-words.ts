import { isSectionId, siteById } from '../../domain/catalogue';
import { goalId } from '../../domain/limit';
import type { Settings } from '../../domain/settings';
import type { Purpose } from '../../domain/today';
import type { StoredEvent } from '../../platform/database-schema';
import {
  formatDuration,
  formatMoment,
  formatTime,
  sectionName,
  t,
  targetName,
  type WordKey,
} from '../../platform/i18n';
import { changedWords } from './change-words';

const purposes = new Map<string, WordKey>([
  ['friend', 'pagePurposeFriend'],
  ['learn', 'pagePurposeLearn'],
  ['fun', 'pagePurposeFun'],
  ['habit', 'pagePurposeHabit'],
] satisfies [Purpose, WordKey][]);

/** A stretch of time that was written down in ms. */
const duration = (ms: string) => formatDuration(Number(ms) || 0);

/** The site of a section or a site's own id. */
function siteName(id = ''): string {
  const site = id.split('/')[0] ?? '';
  return siteById(site)?.name ?? site;
}

/** A limit that was reached, or hours that have closed something; what is gone by now is only a limit. */
function blockWords(rule: string, settings: Settings): string {
  const section = rule.replace(/^door:/, '');
  if (section !== rule && isSectionId(section)) return t('logBlockDoor', { what: sectionName(section) });
  if (rule === goalId) return t('logBlock', { what: t('limitsGoalTitle') });
  const limit = settings.limits.find(({ id }) => id === rule);
  if (limit) return t('logBlock', { what: t('logLimitOn', { what: targetName(limit.target, settings) }) });
  const hours = settings.hours.find(({ id }) => id === rule);
  if (hours) return t('logBlockHours', { what: targetName(hours.target, settings) });
  return t('logBlock', { what: t('logLimit') });
}

function doorWords([section, purpose = '', minutes]: readonly string[]): string {
  const key = purposes.get(purpose);
  return t('logDoor', {
    site: siteName(section),
    count: Number(minutes) || 0,
    purpose: key ? t(key) : purpose,
  });
}

function allowedWords(at: number, [site, written]: readonly string[]): string {
  const words = { site: siteName(site) };
  const since = Number(written);
  if (!(since > 0 && since <= at)) return t('logAllowed', words);
  // The day is over the line already.
  const isOneDay = new Date(since).toDateString() === new Date(at).toDateString();
  const moment = isOneDay ? formatTime : formatMoment;
  return t('logAllowedSince', { ...words, from: moment(since), to: moment(at) });
}

/** What an event says, in a sentence or two; empty where a newer Tosha has noted what this one does not know. */
export function eventWords({ type, detail, at }: StoredEvent, settings: Settings): string {
  const parts = detail.split(' ');
  const [first = '', second = ''] = parts;
  switch (type) {
    case 'block':
      return blockWords(detail, settings);
    case 'leave':
      return t('logLeave');
    case 'extra':
      return t('helpNoticedExtra', { site: siteName(first), count: Number(second) || 5 });
    case 'door':
      return doorWords(parts);
    case 'pause':
      return detail === 'day' ? t('logPauseDay') : t('logPause', { time: duration(detail) });
    case 'friend':
      return t('logFriend', { site: siteName(first) });
    case 'changed':
    case 'queued':
      return changedWords(type, detail, settings);
    case 'clock':
      return t('logBack', { time: duration(detail) });
    case 'clockAhead':
      return t('logAhead', { time: duration(detail) });
    case 'zone':
      return t('logZone', { from: first, to: second });
    case 'withdrawn':
      return t('logWithdrawn', { site: siteName(first) });
    case 'allowed':
      return allowedWords(at, parts);
    case 'tampered':
      return t('logTampered', { site: siteName(first) });
    default:
      return '';
  }
}
