/** A device as the others see it. */
export interface Device {
  readonly name: string;
  /** The last day it was here, `YYYY-MM-DD`. */
  readonly seen: string;
  /** When its sync was switched on, UTC ms. */
  readonly joined: number;
}

/** The longest name of a device, in letters. */
export const longestName = 40;
