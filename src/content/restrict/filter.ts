import { sectionOf, siteOf } from '../../domain/catalogue';
import type { Restriction } from '../../domain/messages';
import { type Covering, createCovering } from './covering';
import { createPlayHold } from './hold-play';
import type { Item } from './items';

/** Covers the videos of a page that match. */
export interface Filter {
  /** Does what restricted mode asks from now on. */
  obey(restriction: Restriction): void;
}

/** Attributes that say what a video is about, or which one it is. */
const watched = ['alt', 'aria-label', 'title', 'href', 'src', 'inert'];

/** Looks at every video of the page now, and at what changes from now on, until the signal aborts. */
function follow(
  covering: Covering,
  onLooked: (items: ReadonlyMap<Element, Item>) => void,
  signal: AbortSignal,
): void {
  const { items } = covering;

  function lookAt(found: ReadonlyMap<Element, Item>): void {
    covering.look(found.values());
    onLooked(found);
  }
  function changed(records: readonly MutationRecord[]): void {
    const found = new Map<Element, Item>();
    const touched = new Set<Node>();
    const add = (item: Item | null) => item && found.set(item.element, item);
    for (const { target, addedNodes } of records) {
      if (!touched.has(target)) {
        touched.add(target);
        const element = target instanceof Element ? target : target.parentElement;
        if (element) add(items.of(element));
      }
      for (const node of addedNodes)
        if (node instanceof Element && node.isConnected) {
          add(items.of(node));
          for (const item of items.below(node)) add(item);
        }
    }
    for (const item of items.loose()) add(item);
    lookAt(found);
  }
  const observer = new MutationObserver(changed);
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: watched,
  });
  signal.addEventListener('abort', () => observer.disconnect());
  lookAt(new Map([...items.below(document), ...items.loose()].map((item) => [item.element, item])));
}

/** A filter for one page, until the signal aborts. `strict`: videos wait until the first `obey`. */
export function createFilter(strict: boolean, signal: AbortSignal): Filter {
  const section = sectionOf(location.href);
  let isStrict = strict;
  let covering: Covering | null = null;
  let turn: AbortController | null = null;

  /** True while nothing is known yet of the video that a player shows. */
  function waits(media: HTMLMediaElement): boolean {
    if (!isStrict) return false;
    if (!covering) return true;
    const item = covering.items.playedBy(media);
    if (item === undefined) return true;
    return item !== null && item.feed.kind === 'player' && !covering.isRead(item.element);
  }
  const hold = createPlayHold(waits, signal);
  signal.addEventListener('abort', () => turn?.abort());

  return {
    obey(restriction) {
      turn?.abort();
      turn = null;
      covering = null;
      isStrict = restriction.level === 'strict';
      const isNeeded = restriction.topics.length > 0 || restriction.own.length > 0;
      if (restriction.level === null || !section || !isNeeded) {
        isStrict = false;
        hold.settleAll();
        return;
      }
      turn = new AbortController();
      covering = createCovering(restriction, siteOf(section).id, turn.signal);
      const current = covering;
      follow(
        covering,
        (looked) => {
          for (const { element } of looked.values())
            if (current.isRead(element)) hold.settle(element.querySelectorAll<HTMLMediaElement>('video'));
        },
        turn.signal,
      );
    },
  };
}
