import { everywhere, type QuietRow } from './kinds';

/** TikTok: the hooks of its own tests, then its addresses. */
export const tiktokQuiet: readonly QuietRow[] = [
  {
    kind: 'comments',
    hide: [
      '[data-e2e="comment-icon"]',
      'button:has([data-e2e="comment-icon"])',
      '[data-e2e="comment-list"]',
      '[data-e2e="browse-comment-list"]',
      '[data-e2e="comment-level-1"]',
      '[data-e2e="comment-input"]',
      '[class*="DivCommentContainer"]',
      '[class*="DivCommentListContainer"]',
    ],
    expected: /^\/(?:foryou|following)?$/,
  },
  {
    kind: 'live',
    hide: [
      '[data-e2e="nav-live"]',
      'a[href="/live"]',
      'a[href^="/live?"]',
      '[data-e2e="live-side-nav-item"]',
      '[data-e2e="feed-live"]',
    ],
    expected: /^\/(?:foryou|following)?$/,
  },
  {
    kind: 'shopping',
    hide: [
      '[data-e2e="nav-shop"]',
      'a[href^="/shop"]',
      'a[href*="shop.tiktok.com"]',
      '[data-e2e="product-anchor"]',
    ],
    expected: null,
  },
  {
    kind: 'shelves',
    hide: [
      '[data-e2e="nav-explore"]',
      'a[href="/explore"]',
      '[data-e2e="suggest-accounts"]',
      '[data-e2e="suggested-accounts"]',
      '[data-e2e="related-video"]',
    ],
    expected: /^\/(?:foryou|following)?$/,
  },
  {
    kind: 'counts',
    hide: [
      '[data-e2e="like-count"]',
      '[data-e2e="comment-count"]',
      '[data-e2e="share-count"]',
      '[data-e2e="favorite-count"]',
      '[data-e2e="undefined-count"]',
      '[data-e2e="browse-like-count"]',
      '[data-e2e="browse-comment-count"]',
      '[data-e2e="video-views"]',
    ],
    expected: /^\/(?:foryou|following)?$/,
  },
  ...everywhere,
];
