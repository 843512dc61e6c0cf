import type { SectionId } from './catalogue';
import type { Interval, Watched } from './usage';

/** What a page reports: everything that the worker has not yet said it stored. */
export interface Beat {
  /** A random name of the document, made afresh at each load. */
  readonly document: string;
  /** Counts up by one with each new beat of a document. A repeat carries the same number and the same contents. */
  readonly seq: number;
  /** The page's own line of time at the moment of sending, UTC ms. */
  readonly sentAt: number;
  /** Where the page is now; `null` on a page of no section. */
  readonly section: SectionId | null;
  readonly intervals: readonly Interval[];
  readonly watched: readonly Watched[];
  /** True once when input and a playing video were seen, but no view for three minutes. */
  readonly unfit?: boolean;
  /** By how much the page saw its wall clock jump forward since the last beat, ms: it was set, or the computer slept. */
  readonly ahead?: number;
}
