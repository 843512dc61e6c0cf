import type { Target } from './limit';

/** Hours of the day, in minutes after midnight of the local clock; `to` at or before `from` is on the next day. */
export interface Window {
  /** The weekdays on which it starts: 1 is Monday, 7 Sunday. */
  readonly days: readonly number[];
  /** 0 to 1439. */
  readonly from: number;
  /** 0 to 1439. */
  readonly to: number;
}

/** Hours in which something is closed, or (`only`) the only hours in which it is open. */
export interface Schedule {
  readonly id: string;
  readonly target: Target;
  readonly mode: 'closed' | 'only';
  readonly windows: readonly Window[];
  /** True for the hours that the screens call bedtime. */
  readonly bedtime: boolean;
  /** True: the page grows grey in the last half hour before it closes. */
  readonly windDown: boolean;
}
