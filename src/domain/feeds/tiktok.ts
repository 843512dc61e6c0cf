import type { Feed } from './feed';

const texts = [
  '[data-e2e="video-desc"]',
  '[data-e2e="new-desc-span"]',
  '[data-e2e="search-card-video-caption"]',
  '[data-e2e="search-card-desc"]',
  '[data-e2e="video-music"]',
  'h1',
  'a[href*="/tag/"]',
];
const creators = [
  '[data-e2e="video-author-uniqueid"]',
  '[data-e2e="video-author-nickname"]',
  '[data-e2e="search-card-user-unique-id"]',
  'a[href*="/@"]',
];
const next = ['[data-e2e="arrow-right"]'];

/** TikTok on the web. Its `data-e2e` hooks are those of its own tests, and outlive its class names. */
export const tiktokFeeds: readonly Feed[] = [
  {
    id: 'tiktok/feed-player',
    site: 'tiktok',
    kind: 'player',
    paths: /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/?|foryou|following|friends)?$/,
    items: ['[data-e2e="recommend-list-item-container"]', 'article:has([data-e2e="feed-video"])'],
    texts,
    creators,
    next,
  },
  {
    // The player and its caption stand far apart: on a page of its own, or over the list it was opened from.
    id: 'tiktok/video-player',
    site: 'tiktok',
    kind: 'player',
    paths: /^\/@[^/]+\/(?:video|photo)\/\d+/,
    items: ['body'],
    isOnlyThere: true,
    texts: [
      '[data-e2e="browse-video-desc"]',
      '[data-e2e="video-desc"]:not([data-e2e="recommend-list-item-container"] *)',
      '[data-e2e="browse-music"]',
    ],
    creators: ['[data-e2e="browse-username"]', '[data-e2e="browser-nickname"]'],
    covers: [
      '[data-e2e="browse-video"]',
      '[data-e2e="detail-video"]',
      '[data-e2e="feed-video"]:not([data-e2e="recommend-list-item-container"] *)',
    ],
    next,
  },
  {
    id: 'tiktok/card',
    site: 'tiktok',
    kind: 'card',
    paths: /^\/(?:search|explore|tag\/|@[^/]+\/?$)/,
    items: [
      'div:has(> [data-e2e="search_top-item"])',
      'div:has(> [data-e2e="search_video-item"])',
      '[data-e2e="search_top-item"]',
      '[data-e2e="search_video-item"]',
      '[data-e2e="explore-item"]',
      '[data-e2e="challenge-item"]',
      '[data-e2e="user-post-item"]',
      '[data-e2e="user-liked-item"]',
      '[data-e2e="user-favorite-item"]',
      '[data-e2e="recommend-card"]',
    ],
    texts: [...texts, 'img[alt]'],
    creators,
  },
];
