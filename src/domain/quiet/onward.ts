import type { QuietSite } from './kinds';

/** How a site goes on to the next video by itself. */
export interface Onward {
  /** True where the page may be kept from hearing that a video has ended: nothing but the next video hangs on it. */
  readonly endsUnheard: boolean;
  /** A player in one of these shows an advert: what comes after it was asked for before. */
  readonly adverts: readonly string[];
}

const feed: Onward = { endsUnheard: true, adverts: [] };

/** How each site goes on. Facebook's advert before a video is a player of its own, and the page waits for its end. */
export const onwards: Readonly<Record<QuietSite, Onward>> = {
  tiktok: feed,
  youtube: { endsUnheard: true, adverts: ['.ad-showing', '.ad-interrupting'] },
  instagram: feed,
  facebook: { endsUnheard: false, adverts: [] },
  snapchat: feed,
};
