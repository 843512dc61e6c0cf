import type { SectionId, SiteId } from './catalogue';

/** What a rule covers: all short video, a whole site, one section, or a group that the user has named. */
export type Target = 'all' | SiteId | SectionId | `group:${string}`;

/** Sites and sections that the user wants to speak of with one name. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: readonly (SiteId | SectionId)[];
}

/** What a limit counts: milliseconds of counted time, or videos. */
export type Measure = 'time' | 'views';

/** How long a limit's budget has to last. A week starts on Monday; a visit ends with a gap of five minutes. */
export type Period = 'day' | 'week' | 'visit';

/** A budget of counted time or of videos. */
export interface Limit {
  readonly id: string;
  readonly target: Target;
  readonly measure: Measure;
  readonly per: Period;
  /**
   * Whole milliseconds or videos: for `day` seven of them, Monday first, `null` on a weekday without a limit; for
   * `week` and `visit` a single one.
   */
  readonly amounts: readonly (number | null)[];
}

/** The id of the limit on all short video: the daily goal that the popup's ring shows. */
export const goalId = 'goal';

/** A limit of the same counted time on every day. `ms` are whole milliseconds, 0 to 24 hours. */
export function dailyLimit(id: string, target: Target, ms: number): Limit {
  return { id, target, measure: 'time', per: 'day', amounts: new Array<number>(7).fill(ms) };
}
