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
      // Not those that friends send one another.
      '[role="navigation"] a[href*="/reel/"]',
      '[role="navigation"] a[href*="/watch/"]',
      'a[href*="/reel/?s="]',
      '[role="feed"] > div:has(a[href*="/reel/?s=ifu_see_more"])',
      '[role="feed"] a[href^="/reel/"]',
      '[data-pagelet^="PeopleYouMayKnow"]',
      '[data-pagelet*="PYMK"]',
      'a[href*="/friends/suggestions"]',
    ],
    expected: /^\/$/,
  },
  ...everywhere,
];
