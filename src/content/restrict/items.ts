import type { Feed } from '../../domain/feeds/feed';
import { isHelp } from './is-help';

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

/** True where an element that looks like an item of a feed is one. */
function fits(element: Element, feed: Feed): boolean {
  // Help may stand anywhere in a whole page: its player is a video all the same.
  if (feed.covers) return !feed.isOnlyThere || feed.paths.test(location.pathname);
  if (feed.holds && !element.querySelector(feed.holds)) return false;
  if (feed.single && element.querySelectorAll(feed.single).length > 1) return false;
  return !isHelp(element);
}

/** Looks for videos by the table of a site. */
export function createItems(feeds: readonly Feed[]): Items {
  const rows = feeds
    .map((feed) => ({ feed, selector: known(feed.items).join() }))
    .filter(({ selector }) => selector !== '');
  // A whole page with a player of its own holds other videos, which are theirs.
  const single = joined(rows.filter(({ feed }) => !feed.covers)) || ':not(*)';
  const whole = joined(rows.filter(({ feed }) => feed.covers)) || ':not(*)';

  function itemOf(element: Element): Item | null {
    const row = rows.find(({ selector, feed }) => element.matches(selector) && fits(element, feed));
    return row ? { element, feed: row.feed } : null;
  }
  /** Of videos inside one another the outermost is meant: a card may hold another kind of card. */
  function outermost(element: Element): Item | null {
    const around: Element[] = [];
    for (let found = element.closest(single); found; found = found.parentElement?.closest(single) ?? null)
      around.push(found);
    for (const found of around.reverse()) {
      const item = itemOf(found);
      if (item) return item;
    }
    return null;
  }
  function of(element: Element): Item | null {
    const page = element.closest(whole);
    return outermost(element) ?? (page ? itemOf(page) : null);
  }
  return {
    of,
    below: (node) =>
      [...node.querySelectorAll(`${single},${whole}`)].flatMap((element) => {
        const item = of(element);
        return item?.element === element ? item : [];
      }),
  };
}
