import type { SectionId, SiteId } from './catalogue';

/** What a limit covers: all short video, a whole site, or one section. */
export type Target = 'all' | SiteId | SectionId;

/** A budget of counted time for one day. */
export interface Limit {
  readonly id: string;
  readonly target: Target;
  /** Milliseconds of counted time a day, 0 to 24 hours. */
  readonly perDayMs: number;
}

/** The id of the limit on all short video: the daily goal that the popup's ring shows. */
export const goalId = 'goal';

/** Five minutes: what *5 more minutes* adds, once a day. */
export const extraMs = 5 * 60_000;
