/** How somebody feels, from 1 (very low) to 5 (very good). Tosha's own question: no clinical scale, and no diagnosis. */
export const feelings = [1, 2, 3, 4, 5] as const;
export type Feeling = (typeof feelings)[number];

/** Whether it was time well spent: 1 not really, 2 partly, 3 yes. */
export const worths = [1, 2, 3] as const;
export type Worth = (typeof worths)[number];

/** One answer: two taps. */
export interface CheckIn {
  /** UTC ms. */
  readonly at: number;
  /** The day in force, `YYYY-MM-DD`. */
  readonly day: string;
  readonly feeling: Feeling;
  /** `null` where nothing had been watched. */
  readonly worth: Worth | null;
}

/** Feels low enough to be asked, gently, whether it would help to talk. */
export function isLow({ feeling }: Pick<CheckIn, 'feeling'>): boolean {
  return feeling <= 2;
}
