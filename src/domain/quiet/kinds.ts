/**
 * What can be made quiet in a page: comments; live; shopping; shelves and tabs that suggest; all that the start page
 * suggests; numbers of views and likes; the next video that begins by itself; sound that begins by itself; colour of
 * pictures and clips.
 */
export const quietKinds = [
  'comments',
  'live',
  'shopping',
  'shelves',
  'home',
  'counts',
  'autoplay',
  'sound',
  'grey',
] as const;
export type QuietKind = (typeof quietKinds)[number];

/** The sites that have parts to be made quiet. */
export const quietSites = ['tiktok', 'youtube', 'instagram', 'facebook', 'snapchat'] as const;
export type QuietSite = (typeof quietSites)[number];

/** One part of one site, as it is found in its markup. */
export interface QuietRow {
  readonly kind: QuietKind;
  /** What is hidden: several generations of the markup. Empty for what only a script can do. */
  readonly hide: readonly string[];
  /** The paths on which at least one of these is always there, matched against `pathname`; `null`: nobody can tell. */
  readonly expected: RegExp | null;
}

/** Rows that every site has: done by script, or for every picture. */
export const everywhere: readonly QuietRow[] = [
  { kind: 'autoplay', hide: [], expected: null },
  { kind: 'sound', hide: [], expected: null },
  { kind: 'grey', hide: ['img', 'video', 'picture', '[style*="background-image"]'], expected: null },
];
