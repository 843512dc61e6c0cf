import type { Feed } from './feed';

const captions = ['h1', 'span[dir="auto"]', 'a[href^="/explore/tags/"]'];

/** Instagram has no names of its own in its markup: roles, links and the elements themselves tell. */
export const instagramFeeds: readonly Feed[] = [
  {
    id: 'instagram/post-player',
    site: 'instagram',
    kind: 'player',
    paths: /^\/$/,
    items: ['article'],
    holds: 'video, img[alt]',
    texts: [...captions, 'img[alt]'],
    creators: ['header a', 'h2', 'h3'],
  },
  {
    id: 'instagram/reels-player',
    site: 'instagram',
    kind: 'player',
    paths: /^\/reels?(?:\/|$)/,
    items: ['main > div > div > div', 'main > div > div', 'main > section > div', '[role="dialog"] article'],
    holds: 'video',
    single: 'video',
    texts: [...captions, 'a[href*="/reels/audio/"]'],
    creators: ['a[href$="/reels/"]', 'h2', 'header a'],
    next: ['[aria-label="Navigate to next Reel"]'],
  },
  {
    id: 'instagram/card',
    site: 'instagram',
    kind: 'card',
    paths: /^\/(?:explore(?:\/|$)|[\w.]+\/reels\/?$)/,
    items: [
      'div:has(> a[href*="/reel/"]:first-child)',
      'div:has(> a[href*="/p/"]:first-child)',
      'a[href*="/reel/"]',
      'a[href*="/p/"]',
    ],
    holds: 'img',
    single: 'a[href*="/reel/"], a[href*="/p/"]',
    texts: ['img[alt]', '[aria-label]', 'span'],
    creators: [],
  },
];
