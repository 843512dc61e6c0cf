import type { SiteId } from '../../domain/catalogue';
import type { RestrictedLevel } from '../../domain/choices';
import { feedsOf } from '../../domain/feeds';
import type { Match } from '../../domain/filter/caption';
import type { Restriction } from '../../domain/messages';
import { ask } from '../../platform/messaging';
import { coverItem, type ItemCover } from './item-cover';
import { createItems, type Item, type Items } from './items';
import { createLoosePlayers, type LoosePlayers } from './loose-players';
import { createMedia } from './media';
import { createPlaces, type Place } from './place';
import { readCaption } from './read-caption';
import { skip } from './skip';
import { targetOf } from './target';
import { createVerdicts } from './verdicts';

/** What is known of one video. */
interface Known {
  readonly item: Item;
  /** Its text when it was judged. */
  text: string;
  match: Match | null;
  cover: ItemCover | null;
  /** What is covered: the item, or the player that belongs to it. */
  target: HTMLElement | null;
}

/** A video that is to be covered now. */
interface Due {
  readonly state: Known;
  readonly match: Match;
  readonly target: HTMLElement;
}

/** Looks at the videos of a page, and covers those that match. */
export interface Covering {
  readonly items: Items;
  readonly loose: LoosePlayers;
  /** Looks at some videos anew. */
  look(items: Iterable<Item>): void;
  /** Something around an element has changed: covered videos that are none any more are let go. */
  recheck(element: Element): void;
  /** Forgets the videos that the page has thrown away. */
  sweep(): void;
  /** The text of a video when it was last read; `null` where there was none, or it was not read yet. */
  textOf(element: Element): string | null;
  /** True where a cover keeps a player from playing. */
  wants(media: HTMLMediaElement): boolean;
}

/** A restriction that is in force. */
export type ActiveRestriction = Restriction & { readonly level: RestrictedLevel };

/** A text is covered so often in one element; from then on its video merely stays paused. */
const mostTries = 50;

/** Covers what matches under a restriction, until the signal aborts: then the page is what it was. */
export function createCovering(restriction: ActiveRestriction, site: SiteId, signal: AbortSignal): Covering {
  const items = createItems(feedsOf(site));
  const loose = createLoosePlayers(site, items);
  const media = createMedia(signal);
  const placeOf = createPlaces();
  const verdictOf = createVerdicts(restriction);
  const known = new Map<Element, Known>();
  /** How often a text was covered: a page that will not have it must not be fought for ever. */
  const tries = new WeakMap<Element, { readonly text: string; count: number }>();
  /** Texts that the user has asked to see; a page may take a video away and bring it back. */
  const shown = new WeakMap<Element, string>();

  function lower(state: Known, resume: 'always' | 'alone'): void {
    const { cover, target } = state;
    state.cover = null;
    cover?.remove();
    if (target) media.release(target, resume);
  }

  function mayTry({ item: { element }, text }: Known): boolean {
    const before = tries.get(element);
    const now = before?.text === text ? before : { text, count: 0 };
    tries.set(element, now);
    now.count += 1;
    return now.count <= mostTries;
  }

  function raise({ state, match, target }: Due, place: Place): void {
    const { item } = state;
    media.hold(target);
    if (!mayTry(state)) return;
    const show = () => {
      shown.set(item.element, state.text);
      lower(state, 'always');
    };
    const support = () => void ask('support', {}).catch(() => undefined);
    state.cover = coverItem({ element: target, place, match, kind: item.feed.kind }, restriction, {
      skip() {
        const next = skip(item, items);
        // By keyboard one Skip follows the other.
        if (next) known.get(next)?.cover?.focus();
      },
      show,
      support,
    });
  }

  /** Reads one video; gives it back where it has to be covered. */
  function read(item: Item): Due | [] {
    const caption = readCaption(item);
    const text = JSON.stringify(caption);
    const state = known.get(item.element) ?? { item, text: '', match: null, cover: null, target: null };
    known.set(item.element, state);
    const match = state.text === text ? state.match : verdictOf(text, caption);
    const target = targetOf(item);
    const isDue = match !== null && target !== null && shown.get(item.element) !== text;
    const isSame = match?.topic === state.match?.topic && match?.care === state.match?.care;
    if (state.cover && !(isDue && isSame && target === state.target)) lower(state, 'alone');
    Object.assign(state, { text, match, target });
    if (!isDue) return [];
    if (!state.cover) return { state, match, target };
    media.hold(target);
    state.cover.mend();
    return [];
  }

  function forget(element: Element, state: Known): void {
    lower(state, 'alone');
    known.delete(element);
  }
  function isItem({ element }: Item): boolean {
    return items.of(element)?.element === element || loose.items().some((one) => one.element === element);
  }

  signal.addEventListener('abort', () => {
    for (const state of known.values()) lower(state, 'alone');
  });
  return {
    items,
    loose,
    look(some) {
      const due = [...some].flatMap(read);
      const places = due.map(({ target }) => placeOf(target));
      due.forEach((one, index) => {
        raise(one, places[index] as Place);
      });
    },
    recheck(element) {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const state = known.get(one);
        if (state?.cover && !isItem(state.item)) forget(one, state);
      }
    },
    sweep() {
      for (const [element, state] of known) if (!element.isConnected) forget(element, state);
    },
    textOf: (element) => known.get(element)?.text ?? null,
    wants: media.wants,
  };
}
