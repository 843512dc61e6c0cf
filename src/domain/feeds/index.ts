import type { SiteId } from '../catalogue';
import { facebookFeeds } from './facebook';
import type { Feed, FeedCheck } from './feed';
import { instagramFeeds } from './instagram';
import { snapchatFeeds } from './snapchat';
import { tiktokFeeds } from './tiktok';
import { youtubeFeeds } from './youtube';

/** Every place where videos are looked for; of an element that fits several, the first is meant. */
export const feeds: readonly Feed[] = [
  ...tiktokFeeds,
  ...youtubeFeeds,
  ...instagramFeeds,
  ...facebookFeeds,
  ...snapchatFeeds,
];

/** The feeds of one site. */
export function feedsOf(site: SiteId): readonly Feed[] {
  return feeds.filter((feed) => feed.site === site);
}

/** What the self-check looks for on one site. Where a player stands apart from its text, each is looked for. */
export function checksOf(site: SiteId): readonly FeedCheck[] {
  return feedsOf(site).flatMap(({ id, paths, items, holds, covers, texts }) => {
    const whole = holds ? items.map((item) => `${item}:has(${holds})`) : items;
    const check = { id, paths, items: whole, texts };
    return covers ? [check, { id: `${id}-cover`, paths, items: covers, texts: [] }] : [check];
  });
}
