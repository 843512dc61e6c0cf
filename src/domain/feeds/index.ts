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

/** What the self-check looks for on one site. */
export function checksOf(site: SiteId): readonly FeedCheck[] {
  return feedsOf(site).map(({ id, paths, items, covers, texts }) => ({
    id,
    paths,
    items: covers ?? items,
    texts,
  }));
}
