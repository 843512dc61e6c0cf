import { everywhere, type QuietRow } from './kinds';

/** Facebook: roles, `data-pagelet` and addresses. An article within an article is a comment. */
export const facebookQuiet: readonly QuietRow[] = [
  {
    kind: 'comments',
    hide: [
      '[role="article"] [role="article"]',
      '[role="article"] form:has([contenteditable="true"])',
      '[data-pagelet*="Comment"]',
    ],
    expected: null,
  },
  { kind: 'live', hide: ['a[href*="/watch/live"]', 'a[href^="/live/"]'], expected: null },
  { kind: 'shopping', hide: ['a[href*="/marketplace"]', '[data-pagelet*="Marketplace"]'], expected: null },
  {
    kind: 'shelves',
    hide: [
      'a[href^="/reel/"]',
      'a[href*="/reel/?s="]',
      'a[href^="/watch/"]',
      '[data-pagelet="Stories"]',
      '[data-pagelet="RightRail"]',
      'a[href*="/friends/suggestions"]',
    ],
    expected: /^\/$/,
  },
  ...everywhere,
];
