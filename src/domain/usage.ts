import type { SectionId } from './catalogue';

/** How a page was watched; where one section has several at once, the first of this list is the one counted. */
export const attentionKinds = ['focused', 'beside', 'pip', 'background'] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** A stretch of one attention on one section, in UTC ms; `end` is after `start`. */
export interface Interval {
  readonly section: SectionId;
  readonly kind: AttentionKind;
  readonly start: number;
  readonly end: number;
}

/** One activation of a short section's main player that has ended or has become a view. `at` is UTC ms. */
export interface Watched {
  readonly section: SectionId;
  readonly at: number;
  readonly outcome: 'view' | 'skip';
}

/** What only the exact intervals of a day tell. It is kept with the day when they are pruned. */
export interface DayDetail {
  /** The first and the last moment of watching, UTC ms. */
  readonly first: number;
  readonly last: number;
  /** Minutes east of UTC at the first and at the last. */
  readonly offsets: readonly [first: number, last: number];
  /** The longest visit: its counted ms. */
  readonly longest: { readonly section: SectionId; readonly ms: number };
}

/**
 * One day. `atoms` are disjoint: milliseconds by the exact set of sections that were active at once, the key being
 * their sorted ids joined by `+`. What was counted never shrinks.
 */
export interface DayUsage {
  /** `YYYY-MM-DD`: the date on which the day started. */
  readonly day: string;
  /** IANA zone in which the day was recorded first. */
  readonly zone: string;
  readonly atoms: Readonly<Record<string, number>>;
  /** Milliseconds by section and kind. */
  readonly kinds: Readonly<Record<string, Readonly<Partial<Record<AttentionKind, number>>>>>;
  /** Milliseconds of any section, by whole hours since the day's start (`'0'` to `'25'`). */
  readonly hours: Readonly<Record<string, number>>;
  readonly views: Readonly<Record<string, number>>;
  readonly skips: Readonly<Record<string, number>>;
  readonly visits: Readonly<Record<string, number>>;
  /** The daily goal in force, ms; `null`: none. Not there where it was not written down: in older versions, and elsewhere. */
  readonly goal?: number | null;
  /** Only once the day's intervals are pruned. */
  readonly detail?: DayDetail;
}

/** A day on which nothing was watched yet. */
export function emptyDay(day: string, zone: string): DayUsage {
  return { day, zone, atoms: {}, kinds: {}, hours: {}, views: {}, skips: {}, visits: {} };
}

/** The name of the atom for a set of sections. */
export function atomKey(active: Iterable<string>): string {
  return [...new Set(active)].sort().join('+');
}

/** Milliseconds in which at least one of the sections was watched: an hour is never more than an hour. */
export function timeOf(day: Pick<DayUsage, 'atoms'>, covered: ReadonlySet<string>): number {
  let total = 0;
  for (const [key, ms] of Object.entries(day.atoms)) {
    if (key.split('+').some((section) => covered.has(section))) total += ms;
  }
  return total;
}

/** Views of all the sections together. */
export function viewsOf(day: Pick<DayUsage, 'views'>, covered: ReadonlySet<string>): number {
  return Object.entries(day.views).reduce((sum, [id, count]) => sum + (covered.has(id) ? count : 0), 0);
}
