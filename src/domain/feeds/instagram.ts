import type { Feed } from './feed';

/** Instagram has no names of its own in its markup: roles, links and the elements themselves tell. */
export const instagramFeeds: readonly Feed[] = [
  {
    id: 'instagram/reels-player',
    site: 'instagram',
    kind: 'player',
    paths: /^\/reels?(?:\/|$)/,
    items: null,
    texts: ['h1', 'span[dir="auto"]', 'a[href^="/explore/tags/"]', 'a[href*="/reels/audio/"]'],
    creators: ['a[href$="/reels/"]', 'h2'],
  },
  {
    id: 'instagram/post-player',
    site: 'instagram',
    kind: 'player',
    paths: /^\/$/,
    items: ['article:has(video)', 'article:has(img)'],
    texts: ['h1', 'span[dir="auto"]', 'a[href^="/explore/tags/"]', 'img[alt]'],
    creators: ['header a', 'h2'],
  },
  {
    id: 'instagram/card',
    site: 'instagram',
    kind: 'card',
    paths: /^\/(?:explore(?:\/|$)|[\w.]+\/reels\/?$)/,
    items: ['a[href*="/reel/"]', 'a[href^="/p/"]:has(img)', 'a[href*="/p/"]:has(img)'],
    texts: ['img[alt]', '[aria-label]', 'span'],
    creators: [],
  },
];
