import type { Restriction } from '../../domain/messages';
import { quietSites } from '../../domain/quiet/kinds';
import { onwards } from '../../domain/quiet/onward';
import { stopNext } from './no-next';
import { stopSound } from './no-sound';

/** Does what no style sheet can: stops what plays by itself. */
export interface Quiet {
  /** Does what restricted mode asks from now on. */
  obey(restriction: Restriction): void;
}

/** What stops a part, by its id. */
const means: Readonly<Record<string, (signal: AbortSignal) => void>> = Object.fromEntries(
  quietSites.flatMap((site) => [
    [`${site}/autoplay`, (signal: AbortSignal) => stopNext(onwards[site], signal)],
    [`${site}/sound`, stopSound],
  ]),
);

/** The quiet parts of one page that need a script, until the signal aborts. */
export function createQuiet(signal: AbortSignal): Quiet {
  const running = new Map<string, AbortController>();
  signal.addEventListener('abort', () => {
    for (const one of running.values()) one.abort();
  });
  return {
    obey({ quiet }) {
      for (const [part, controller] of running)
        if (!quiet.some((wanted) => wanted === part)) {
          controller.abort();
          running.delete(part);
        }
      for (const part of quiet) {
        const stop = means[part];
        if (!stop || running.has(part)) continue;
        const controller = new AbortController();
        running.set(part, controller);
        stop(controller.signal);
      }
    },
  };
}
