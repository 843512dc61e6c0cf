import { partsOf, siteById } from '../../domain/catalogue';
import { type ChangeNote, readChangeDetail } from '../../domain/change-detail';
import { goalId, type Limit, type Target } from '../../domain/limit';
import type { Settings } from '../../domain/settings';
import { t, targetName, type WordKey } from '../../platform/i18n';
import { choiceWords } from '../limits/choice-words';
import { countWords } from '../limits/items-words';
import { limitWords } from '../limits/limit-words';
import { changeWords } from '../limits/queued-words';

type LimitNote = Extract<ChangeNote, { readonly limit: Limit | null }>;
type HoursNote = Extract<ChangeNote, { readonly target: Target | null }>;
type SiteNote = Extract<ChangeNote, { readonly state: string | null }>;

/** What a limit is called: the goal, what it covers, or, where nobody knows any more, only a limit. */
function limitName(id: string, limit: Limit | null, settings: Settings): string {
  if (id === goalId) return t('limitsGoalTitle');
  const known = limit ?? settings.limits.find((one) => one.id === id);
  return known ? t('logLimitOn', { what: targetName(known.target, settings) }) : t('logLimit');
}

function limitNote({ type, id, limit }: LimitNote, settings: Settings): string {
  if (type === 'limit') {
    const name = limitName(id, limit, settings);
    return limit ? t('queuedLimit', { what: name, amount: limitWords(limit) }) : name;
  }
  if (id === goalId) return t('queuedNoGoal');
  if (!limit) return t('logNoLimit');
  return t('queuedNoLimit', { what: targetName(limit.target, settings), amount: limitWords(limit) });
}

function hoursNote({ type, target }: HoursNote, settings: Settings): string {
  if (!target) return t('navHours');
  const what = targetName(target, settings);
  return type === 'hours' ? t('queuedLimit', { what, amount: t('navHours') }) : t('queuedNoHours', { what });
}

function siteNote({ id, state }: SiteNote, settings: Settings): string {
  const site = siteById(id);
  if (!site || !state) return site?.name ?? id;
  if (state === 'on' && partsOf(site).length === 1) return t('logCounted', { site: site.name });
  const change = { type: 'site', site: id, tracked: state !== 'off', wholeSite: state === 'whole' } as const;
  return changeWords(change, settings);
}

/** Where a choice is made whose value is not written down. */
const pageOf = new Map<string, WordKey>([
  ['dayStart', 'navLimits'],
  ['wait', 'navLimits'],
  ['restricted', 'navRestricted'],
  ['restrictedHours', 'navRestricted'],
  ['countBackground', 'navSites'],
  ['embeds', 'navSites'],
]);

function noteWords(note: ChangeNote, settings: Settings): string {
  switch (note.type) {
    case 'limit':
    case 'removeLimit':
      return limitNote(note, settings);
    case 'hours':
    case 'removeHours':
      return hoursNote(note, settings);
    case 'group':
    case 'removeGroup':
      return targetName(`group:${note.id}`, settings);
    case 'removeSite':
      return t('queuedNoSite', { site: siteById(note.id)?.name ?? note.id });
    case 'site':
      return siteNote(note, settings);
    case 'items':
      if (note.count === null) return t(note.list === 'quiet' ? 'navQuiet' : 'navRestricted');
      return countWords(note.list, note.on, note.count);
    case 'choice':
      return note.change ? choiceWords(note.change, settings) : t(pageOf.get(note.name) ?? 'navHelps');
  }
}

/** What is said in a whole sentence. */
const sentences = new Map<string, WordKey>([
  ['lock set', 'lockIsSet'],
  ['lock removed', 'lockIsGone'],
  ['removeLock', 'lockIsGone'],
  ['lock forgotten', 'lockOpensText'],
  ['lock found', 'logLockFound'],
  ['adopted', 'logAdopted'],
]);

/** A change that was made or asked for, in words. */
export function changedWords(type: 'changed' | 'queued', detail: string, settings: Settings): string {
  const sentence = sentences.get(detail);
  if (sentence) return t(sentence);
  const note = readChangeDetail(detail);
  const what = note ? noteWords(note, settings) : t('logSetting');
  return t(type === 'changed' ? 'logChanged' : 'logQueued', { what });
}
