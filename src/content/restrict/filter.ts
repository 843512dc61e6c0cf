import type { Restriction } from '../../domain/messages';

/** Covers the videos of a page that match. */
export interface Filter {
  /** Does what restricted mode asks from now on. */
  obey(restriction: Restriction): void;
}

/** A filter for one page, until the signal aborts. `strict`: videos wait until the first `obey`. */
export function createFilter(_strict: boolean, _signal: AbortSignal): Filter {
  return { obey: () => undefined };
}
