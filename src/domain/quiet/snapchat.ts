import { everywhere, type QuietRow } from './kinds';

/** Snapchat's Spotlight: little of it has a name that lasts. */
export const snapchatQuiet: readonly QuietRow[] = [
  { kind: 'comments', hide: ['[data-testid="comments"]', '[data-testid*="comment-"]'], expected: null },
  {
    kind: 'shelves',
    hide: ['a[href^="/explore"]', 'a[href^="/discover"]', '[data-testid="suggestions"]'],
    expected: null,
  },
  ...everywhere,
];
