import type { SiteId } from '../catalogue';

/** One place of a site where videos are listed or play, and how they are told in its markup. Selectors are tried in order: newest markup first. */
export interface Feed {
  /** `<site>/<place>`, e.g. `youtube/shorts-player`. */
  readonly id: string;
  readonly site: SiteId;
  /** `player`: a full-size video that plays; `card`: a thumbnail in a list. */
  readonly kind: 'player' | 'card';
  /** The paths on which at least one is expected, matched against `pathname`: for the self-check. */
  readonly paths: RegExp;
  /** One video each. `null`: nothing tells it but the `<video>` itself, and the text nearest to it. */
  readonly items: readonly string[] | null;
  /** Captions, titles and hashtags, inside an item. */
  readonly texts: readonly string[];
  /** Names and handles of who made it, inside an item. */
  readonly creators: readonly string[];
  /** What is covered, where that is not the item: looked for in the whole page. */
  readonly covers?: readonly string[];
  /** The site's own button to the next video, in the whole page. */
  readonly next?: readonly string[];
}
