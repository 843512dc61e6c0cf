import type { Feed } from './feed';

const captions = [
  '[data-ad-preview="message"]',
  '[data-ad-comet-preview="message"]',
  'span[dir="auto"]',
  'div[dir="auto"]',
  'a[href*="/hashtag/"]',
];

/** Facebook: like Instagram, told by roles, links and a few `data-` attributes. */
export const facebookFeeds: readonly Feed[] = [
  {
    id: 'facebook/post-player',
    site: 'facebook',
    kind: 'player',
    paths: /^\/(?:$|watch|home\.php)/,
    items: ['[role="feed"] > div', '[role="article"]', 'article', '[data-pagelet^="FeedUnit"]'],
    holds: 'video',
    texts: captions,
    creators: ['h2', 'h3', 'h4'],
  },
  {
    // The element that knows the video's number and the one with the words are two children of one parent.
    id: 'facebook/reels-player',
    site: 'facebook',
    kind: 'player',
    paths: /^\/reels?(?:\/|$)/,
    items: ['div:has(> div > [data-video-id])', 'div:has(> [data-video-id])', '[data-video-id]'],
    holds: 'video',
    single: 'video',
    texts: captions,
    creators: ['h2', 'a[href*="/profile.php"]'],
    next: ['[aria-label="Next Card"]', '[aria-label="Next reel"]'],
  },
  {
    id: 'facebook/card',
    site: 'facebook',
    kind: 'card',
    paths: /^\/(?:search\/|[^/]+\/reels)/,
    items: ['div:has(> a[href*="/reel/"]:first-child)', 'a[href*="/reel/"]'],
    holds: 'img',
    single: 'a[href*="/reel/"]',
    texts: ['img[alt]', 'span', '[aria-label]'],
    creators: [],
  },
];
