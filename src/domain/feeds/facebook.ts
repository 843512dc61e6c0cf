import type { Feed } from './feed';

/** Facebook: like Instagram, told by roles, links and `data-pagelet`. */
export const facebookFeeds: readonly Feed[] = [
  {
    id: 'facebook/reels-player',
    site: 'facebook',
    kind: 'player',
    paths: /^\/reels?(?:\/|$)/,
    items: null,
    texts: ['[data-ad-preview="message"]', 'span[dir="auto"]', 'div[dir="auto"]', 'a[href*="/hashtag/"]'],
    creators: ['h2', 'a[href*="/profile.php"]'],
    next: ['[aria-label="Next Card"]', '[aria-label="Next reel"]'],
  },
  {
    id: 'facebook/post-player',
    site: 'facebook',
    kind: 'player',
    paths: /^\/(?:$|watch|home\.php)/,
    items: [
      '[role="feed"] [role="article"]:has(video)',
      '[role="feed"] > div:has(video)',
      '[role="article"]:has(video)',
      'article:has(video)',
    ],
    texts: [
      '[data-ad-preview="message"]',
      '[data-ad-comet-preview="message"]',
      'div[dir="auto"]',
      'span[dir="auto"]',
      'a[href*="/hashtag/"]',
    ],
    creators: ['h2', 'h3', 'h4'],
  },
  {
    id: 'facebook/card',
    site: 'facebook',
    kind: 'card',
    paths: /^\/(?:search\/|$)/,
    items: ['a[href*="/reel/"][role="link"]', 'a[href*="/reel/"]'],
    texts: ['img[alt]', 'span', '[aria-label]'],
    creators: [],
  },
];
