import { everywhere, type QuietRow } from './kinds';

/** Instagram: its addresses; its class names change with every release. */
export const instagramQuiet: readonly QuietRow[] = [
  {
    kind: 'comments',
    hide: [
      'article a[href$="/comments/"]',
      'article ul:has(a[href*="/c/"])',
      '[role="dialog"] ul:has(a[href*="/c/"])',
      'section:has(> div > form textarea)',
      'article form:has(textarea)',
    ],
    expected: null,
  },
  { kind: 'live', hide: ['a[href*="/live/"]'], expected: null },
  { kind: 'shopping', hide: ['a[href="/shop/"]', 'a[href*="/shopping/"]'], expected: null },
  {
    kind: 'shelves',
    hide: ['a[href="/reels/"]', 'a[href="/explore/"]', 'a[href^="/explore/people"]'],
    expected: /^\/$/,
  },
  { kind: 'counts', hide: ['a[href$="/liked_by/"]', 'a[href*="/liked_by/"] span'], expected: null },
  ...everywhere,
];
