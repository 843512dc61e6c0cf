import { crisisPanels } from '../../domain/feeds';
import type { Feed } from '../../domain/feeds/feed';

/** One video of the page, and the place of the site it is in. */
export interface Item {
  readonly element: Element;
  readonly feed: Feed;
}

/** Finds the videos of one site's pages. */
export interface Items {
  /** The video that an element is, or is a part of; `null` where it is of none. */
  of(element: Element): Item | null;
  /** Those below a node that was added. */
  below(node: ParentNode): Item[];
  /** Those that only their `<video>` tells, in the whole page. */
  loose(): Item[];
  /** The video that a media element plays; `undefined` where nothing tells yet what it is about. */
  playedBy(media: Element): Item | null | undefined;
}

/** The text of a video is no further from it than so many elements up. */
const mostLevels = 12;

/** The smallest part of the page that holds a video and text that belongs to it. */
function around(media: Element, feed: Feed): Element | null {
  const texts = feed.texts.join();
  let element = media.parentElement;
  for (let level = 0; element && element !== document.body && level < mostLevels; level += 1) {
    const found = [...element.querySelectorAll(texts)].some((one) => (one.textContent ?? '').trim() !== '');
    // With a second video in it, it is the list and no item.
    if (element.querySelectorAll('video').length > 1) return null;
    if (found) return element;
    element = element.parentElement;
  }
  return null;
}

const crisis = crisisPanels.join();

/** True where a site offers help: that is no video, whatever it looks like. */
function isCrisis(element: Element): boolean {
  return element.closest(crisis) !== null || element.querySelector(crisis) !== null;
}

/** Selectors that a browser does not know must not take the others with them. */
function known(selectors: readonly string[]): string[] {
  return selectors.filter((selector) => {
    try {
      document.createDocumentFragment().querySelector(selector);
      return true;
    } catch {
      return false;
    }
  });
}

interface Row {
  readonly feed: Feed;
  readonly selector: string;
}

const joined = (rows: readonly Row[]) => rows.map(({ selector }) => selector).join();

/** Looks for videos by the table of a site. */
export function createItems(feeds: readonly Feed[]): Items {
  const rows = feeds
    .map((feed) => ({ feed, selector: known(feed.items ?? []).join() }))
    .filter(({ selector }) => selector !== '');
  // A whole page with a player of its own holds other videos, which are theirs.
  const single = joined(rows.filter(({ feed }) => !feed.covers));
  const whole = joined(rows.filter(({ feed }) => feed.covers));

  function itemOf(element: Element | null): Item | null {
    const row = element && rows.find(({ selector }) => element.matches(selector));
    if (!element || !row) return null;
    // Help may stand anywhere in a whole page: its player is a video all the same.
    return row.feed.covers || !isCrisis(element) ? { element, feed: row.feed } : null;
  }
  /** Of videos inside one another the outermost is meant: a card may hold another kind of card. */
  function outermost(element: Element): Element | null {
    if (single === '') return null;
    let found = element.closest(single);
    for (let outer = found; outer; outer = outer.parentElement?.closest(single) ?? null) found = outer;
    return found;
  }
  const looseFeed = feeds.find(({ items }) => items === null);
  function looseOf(media: Element): Item | null {
    const element = looseFeed && !itemOf(outermost(media)) ? around(media, looseFeed) : null;
    return element && looseFeed && !isCrisis(element) ? { element, feed: looseFeed } : null;
  }
  const of = (element: Element) =>
    itemOf(outermost(element) ?? (whole === '' ? null : element.closest(whole)));
  return {
    of,
    loose: () =>
      looseFeed ? [...document.querySelectorAll('video')].flatMap((media) => looseOf(media) ?? []) : [],
    playedBy: (media) => of(media) ?? looseOf(media) ?? (looseFeed ? undefined : null),
    below(node) {
      const all = [single, whole].filter(Boolean).join();
      if (all === '') return [];
      return [...node.querySelectorAll(all)].flatMap((element) => {
        const isInner = single !== '' && element.matches(single) && outermost(element) !== element;
        return isInner ? [] : (itemOf(element) ?? []);
      });
    },
  };
}
