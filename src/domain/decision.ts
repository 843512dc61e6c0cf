import type { Target } from './limit';
import type { Reason } from './verdict';

/** What every enforcer obeys for one section. */
export interface Decision {
  /**
   * `allow`; `warn`: close to being closed; `ask`: the question at the door has to be answered first; `pause`: a break
   * or a pause that the user has taken; `block`: a limit, closed hours or the end of a visit's own budget.
   */
  readonly state: 'allow' | 'warn' | 'ask' | 'pause' | 'block';
  /** What closes the section, or will be the first to; `null` when nothing will. */
  readonly reason: Reason | null;
  /** The id of the limit or of the hours that decides, or `door:<section>`; `''` where there is none. */
  readonly rule: string;
  /** What the deciding rule covers; `null` when nothing decides. */
  readonly target: Target | null;
  /** Counted milliseconds until the strictest of all budgets of time is used up, 0 in a closed section; `null`: none. */
  readonly remainingMs: number | null;
  /** Videos until the strictest of all budgets of videos is used up; `null`: none. */
  readonly remainingViews: number | null;
  /** UTC ms at which the clock alone will close an open section (within eight days); `null`: it will not. */
  readonly closesAt: number | null;
  /**
   * UTC ms at which a closed section opens again if nothing more is watched; `null` when it is open, for a question,
   * and where it never opens by itself.
   */
  readonly opensAt: number | null;
  /** True where *a little more* can be asked for: it would open the section, and the day's cap is not reached. */
  readonly extraAvailable: boolean;
  /** True where a single video that is opened by its own address plays although the section is closed. */
  readonly friend: boolean;
  /** Counted ms before the end of the strictest budget of time over which the page grows grey; `null`: it does not. */
  readonly fadeMs: number | null;
  /** True where the page grows grey in the last `windDownMs` before `closesAt`. */
  readonly windDown: boolean;
}

/** The page grows grey for this long before hours close it: 30 minutes. */
export const windDownMs = 30 * 60_000;

/** The decision for what nothing limits. */
export const allow: Decision = {
  state: 'allow',
  reason: null,
  rule: '',
  target: null,
  remainingMs: null,
  remainingViews: null,
  closesAt: null,
  opensAt: null,
  extraAvailable: false,
  friend: false,
  fadeMs: null,
  windDown: false,
};

/** True where nothing of the section may be seen now. */
export function isClosed({ state }: Decision): boolean {
  return state === 'block' || state === 'pause' || state === 'ask';
}
