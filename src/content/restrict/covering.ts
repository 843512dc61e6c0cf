import { feedsOf } from '../../domain/feeds';
import type { Match } from '../../domain/filter/caption';
import { type CompiledFilter, compileFilter } from '../../domain/filter/compile';
import { judge } from '../../domain/filter/judge';
import type { Restriction } from '../../domain/messages';
import { ask } from '../../platform/messaging';
import { coverItem, type ItemCover } from './item-cover';
import { createItems, type Item, type Items } from './items';
import { createMedia } from './media';
import { readCaption } from './read-caption';
import { skip } from './skip';

/** What is known of one video. */
interface Known {
  /** Its text when it was judged. */
  readonly text: string;
  readonly match: Match | null;
  /** The user has asked to see it. */
  shown: boolean;
  cover: ItemCover | null;
  /** What is covered: the item, or the player that belongs to it. */
  target: HTMLElement | null;
}

/** Looks at the videos of a page, and covers those that match. */
export interface Covering {
  readonly items: Items;
  /** Looks at some videos anew. */
  look(items: Iterable<Item>): void;
  /** True where a video's text has been read. */
  isRead(element: Element): boolean;
}

/** Verdicts of texts that were seen before are remembered: as many as a long evening has videos. */
const mostVerdicts = 2_000;

function targetOf({ element, feed }: Item): HTMLElement | null {
  if (!feed.covers) return element as HTMLElement;
  for (const selector of feed.covers) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}

/** Covers what matches under a restriction, until the signal aborts: then the page is what it was. */
export function createCovering(restriction: Restriction, site: string, signal: AbortSignal): Covering {
  const items = createItems(feedsOf(site));
  const media = createMedia(signal);
  const known = new Map<Element, Known>();
  const verdicts = new Map<string, Match | null>();
  const { topics, own } = restriction;
  const filter: CompiledFilter = compileFilter({ topics, own });

  function verdictOf(text: string, caption: ReturnType<typeof readCaption>): Match | null {
    const before = verdicts.get(text);
    if (before !== undefined) return before;
    const match = judge(filter, caption);
    if (verdicts.size >= mostVerdicts) verdicts.clear();
    verdicts.set(text, match);
    return match;
  }

  function lower(element: Element): void {
    const state = known.get(element);
    if (!state?.cover) return;
    state.cover.remove();
    state.cover = null;
    if (state.target) media.release(state.target);
  }

  function raise(item: Item, state: Known, match: Match): void {
    const { element, feed } = item;
    const target = targetOf(item);
    if (!target) return;
    state.target = target;
    media.hold(target);
    state.cover = coverItem(target, match, feed.kind, restriction, {
      skip: () => skip(item, items),
      show: () => {
        state.shown = true;
        lower(element);
      },
      support: () => void ask('support', {}).catch(() => undefined),
    });
  }

  function look(item: Item): void {
    const { element } = item;
    const caption = readCaption(item);
    const text = JSON.stringify(caption);
    const before = known.get(element);
    if (before?.text === text) {
      // The player of a covered video may have come later than its title.
      if (before.match && !before.shown && !before.cover) raise(item, before, before.match);
      else if (before.cover && before.target) {
        media.hold(before.target);
        before.cover.mend();
      }
      return;
    }
    lower(element);
    const match = caption.texts.length + caption.creators.length === 0 ? null : verdictOf(text, caption);
    const state: Known = { text, match, shown: false, cover: null, target: null };
    known.set(element, state);
    if (match) raise(item, state, match);
  }

  /** Items that the page has thrown away are forgotten. */
  function sweep(): void {
    for (const [element, { target }] of known) {
      if (element.isConnected) continue;
      lower(element);
      if (target) media.release(target);
      known.delete(element);
    }
  }

  signal.addEventListener('abort', () => {
    for (const element of known.keys()) lower(element);
    known.clear();
  });
  return {
    items,
    look(some) {
      sweep();
      for (const item of some) look(item);
    },
    isRead: (element) => {
      const text = known.get(element)?.text;
      return text !== undefined && text !== emptyText;
    },
  };
}

const emptyText = JSON.stringify({ texts: [], creators: [] });
