import type { SiteId } from '../catalogue';

/** One place of a site where videos are listed or play, and how they are told in its markup. Newest markup first. */
export interface Feed {
  /** `<site>/<place>`, e.g. `youtube/shorts-player`. */
  readonly id: string;
  readonly site: SiteId;
  /** `player`: a full-size video that plays; `card`: a thumbnail in a list. */
  readonly kind: 'player' | 'card';
  /** The paths on which at least one is expected, matched against `pathname`. */
  readonly paths: RegExp;
  /** One video each. */
  readonly items: readonly string[];
  /** An item is one only with this in it. */
  readonly holds?: string;
  /** An item with two of these in it is none: it is the list. */
  readonly single?: string;
  /** Captions, titles and hashtags, inside an item. */
  readonly texts: readonly string[];
  /** Names and handles of who made it, inside an item. */
  readonly creators: readonly string[];
  /** What is covered, where that is not the item: the item is a page with one player then. Looked for in the whole page. */
  readonly covers?: readonly string[];
  /** Only on `paths`: elsewhere these elements are something else. */
  readonly isOnlyThere?: true;
  /** The site's own button to the next video, in the whole page. */
  readonly next?: readonly string[];
}

/** What the self-check looks for: a page at one of `paths` is expected to hold one of `items`, and that one of `texts` (none: alone). */
export interface FeedCheck {
  readonly id: string;
  readonly paths: RegExp;
  readonly items: readonly string[];
  readonly texts: readonly string[];
}
