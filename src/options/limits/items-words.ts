import { siteById } from '../../domain/catalogue';
import { type EngineId, engines } from '../../domain/engines';
import type { Topic } from '../../domain/filter/topics';
import type { QuietKind } from '../../domain/quiet/kinds';
import type { ItemsChange, ListName } from '../../domain/restricted-lists';
import { formatList, t, type WordKey } from '../../platform/i18n';
import { topicNames } from '../../platform/topic-names';

/** What each kind of quiet part is called. */
export const quietNames: Readonly<Record<QuietKind, WordKey>> = {
  comments: 'quietComments',
  live: 'quietLive',
  shopping: 'quietShopping',
  shelves: 'quietShelves',
  home: 'quietHome',
  counts: 'quietCounts',
  autoplay: 'quietAutoplay',
  sound: 'quietSound',
  grey: 'quietGrey',
};

const off: Readonly<Record<ListName, WordKey>> = {
  topics: 'queuedNoTopics',
  words: 'queuedNoWords',
  quiet: 'queuedNoQuiet',
  engines: 'queuedNoEngines',
};
const on: Readonly<Record<ListName, WordKey>> = {
  topics: 'queuedTopics',
  words: 'queuedWords',
  quiet: 'queuedQuiet',
  engines: 'queuedEngines',
};
/** More than this are counted instead of named. */
const mostNamed = 5;

function nameOf(list: ListName, item: string): string {
  if (list === 'topics') return t(topicNames[item as Topic]);
  if (list === 'engines') return engines[item as EngineId].name;
  if (list === 'words') return item;
  const [site = '', kind = ''] = item.split('/');
  return t('queuedQuietPart', {
    site: siteById(site)?.name ?? site,
    part: t(quietNames[kind as QuietKind]),
  });
}

/** How many entries are put on a list, or taken off it, in words. */
export function countWords(list: ListName, isOn: boolean, count: number): string {
  return t((isOn ? on : off)[list], { what: t('queuedSoMany', { count }) });
}

/** What is put on a list, or taken off it, in words. */
export function itemsWords({ list, items, on: isOn }: ItemsChange): string {
  if (items.length > mostNamed) return countWords(list, isOn, items.length);
  return t((isOn ? on : off)[list], { what: formatList(items.map((item) => nameOf(list, item))) });
}
