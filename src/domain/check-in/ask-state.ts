import { addDays } from '../day';

/** What is known of earlier questions. */
export interface AskState {
  /** When the last check-in was given, UTC ms; 0: never. */
  readonly lastAt: number;
  /** When a chip asked last, UTC ms; 0: never. */
  readonly askedAt: number;
  /** A no holds until this day, `YYYY-MM-DD`; empty: there is none. */
  readonly quietUntil: string;
}

export const noAskState: AskState = { lastAt: 0, askedAt: 0, quietUntil: '' };

/** A no is kept for a fortnight. */
const quietDays = 14;

/** The day until which a no holds that is given on `day`. */
export function quietFrom(day: string): string {
  return addDays(day, quietDays);
}

/**
 * The same without what cannot be, because the clock was set back since: it must silence nobody.
 * @param day the day in force
 */
export function believable({ lastAt, askedAt, quietUntil }: AskState, now: number, day: string): AskState {
  return {
    lastAt: lastAt > now ? 0 : lastAt,
    askedAt: askedAt > now ? 0 : askedAt,
    quietUntil: quietUntil > quietFrom(day) ? '' : quietUntil,
  };
}

/** A chip asks at most once in so long, ms: what was let pass is no no, and no reason to ask with every page. */
const betweenChipsMs = 6 * 3_600_000;

/** True where a chip may ask too, over a page. `now` is UTC ms. */
export function mayChipAsk({ askedAt }: AskState, now: number): boolean {
  return askedAt > now || now - askedAt >= betweenChipsMs;
}
