import type { Feed } from './feed';

const texts = [
  '[data-e2e="browse-video-desc"]',
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
  '[data-e2e="browse-username"]',
  '[data-e2e="browser-nickname"]',
  '[data-e2e="search-card-user-unique-id"]',
  'a[href^="/@"]',
];

/** TikTok on the web. Its `data-e2e` hooks are those of its own tests, and outlive its class names. */
export const tiktokFeeds: readonly Feed[] = [
  {
    id: 'tiktok/feed-player',
    site: 'tiktok',
    kind: 'player',
    paths: /^\/(?:[a-z]{2}(?:-[A-Z]{2})?\/?|foryou|following|friends)?$/,
    items: ['[data-e2e="recommend-list-item-container"]', 'article[data-scroll-index]'],
    texts,
    creators,
    next: ['[data-e2e="feed-navigation-next"]', '[data-e2e="arrow-right"]'],
  },
  {
    id: 'tiktok/video-player',
    site: 'tiktok',
    kind: 'player',
    paths: /^\/@[^/]+\/(?:video|photo)\/\d+/,
    items: [
      '[data-e2e="browse-video-container"]',
      'div:has(> [data-e2e="browse-video"])',
      'div:has(> [data-e2e="detail-video"])',
    ],
    texts,
    creators,
    next: ['[data-e2e="arrow-right"]', '[data-e2e="feed-navigation-next"]'],
  },
  {
    id: 'tiktok/card',
    site: 'tiktok',
    kind: 'card',
    paths: /^\/(?:search|explore|tag\/|@[^/]+\/?$)/,
    items: [
      '[data-e2e="search_top-item"]',
      '[data-e2e="search_video-item"]',
      '[data-e2e="explore-item"]',
      '[data-e2e="user-post-item"]',
      '[data-e2e="challenge-item"]',
      '[data-e2e="recommend-card"]',
    ],
    texts: [...texts, 'img[alt]'],
    creators,
  },
];
