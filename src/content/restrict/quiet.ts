import type { Restriction } from '../../domain/messages';

/** Does what no style sheet can: stops what plays by itself. */
export interface Quiet {
  /** Does what restricted mode asks from now on. */
  obey(restriction: Restriction): void;
}

/** The quiet parts of one page that need a script, until the signal aborts. */
export function createQuiet(_signal: AbortSignal): Quiet {
  return { obey: () => undefined };
}
