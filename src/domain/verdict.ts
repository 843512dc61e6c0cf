import type { Target } from './limit';

/** Where and when a decision is made. */
export interface Clock {
  /** UTC ms. */
  readonly now: number;
  /** IANA zone. */
  readonly zone: string;
}

/** Why a section is closed, or will be first. */
export type Reason = 'limit' | 'hours' | 'break' | 'pause' | 'door';

/** How one rule stands, for every section that it covers. */
export interface Verdict {
  readonly reason: Reason;
  /** The id of the limit or the hours, `door:<section>` for an answer at the door, else `''`. */
  readonly rule: string;
  readonly target: Target;
  readonly closed: boolean;
  /** Counted ms until it closes, 0 when it has closed; `null`: it does not count time. */
  readonly leftMs: number | null;
  /** Videos until it closes, 0 when it has closed; `null`: it does not count videos. */
  readonly leftViews: number | null;
  /** The counted ms that `leftMs` runs out of, `null` where there is no `leftMs`. */
  readonly budgetMs: number | null;
  /** UTC ms at which the clock alone will close it, within eight days; `null`: it will not. */
  readonly closesAt: number | null;
  /** True where the page grows grey before `closesAt`. */
  readonly windDown: boolean;
  /**
   * The first moment at or after `at` (UTC ms, not before now) at which the rule does not close when nothing more is
   * watched; `Infinity`: it never opens.
   */
  opensFrom(at: number): number;
}

/** A rule that is open and counts nothing. */
export const openVerdict: Omit<Verdict, 'reason' | 'rule' | 'target' | 'opensFrom'> = {
  closed: false,
  leftMs: null,
  leftViews: null,
  budgetMs: null,
  closesAt: null,
  windDown: false,
};
