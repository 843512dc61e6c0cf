import type { Restriction } from '../../domain/messages';
import { stopNext } from './no-next';
import { stopSound } from './no-sound';

/** Does what no style sheet can: stops what plays by itself. */
export interface Quiet {
  /** Does what restricted mode asks from now on. */
  obey(restriction: Restriction): void;
}

const means = { autoplay: stopNext, sound: stopSound } as const;

/** The quiet parts of one page that need a script, until the signal aborts. */
export function createQuiet(signal: AbortSignal): Quiet {
  const running = new Map<keyof typeof means, AbortController>();
  signal.addEventListener('abort', () => {
    for (const one of running.values()) one.abort();
  });
  return {
    obey({ quiet }) {
      for (const kind of ['autoplay', 'sound'] as const) {
        const isWanted = quiet.some((part) => part.endsWith(`/${kind}`));
        const known = running.get(kind);
        if (known && !isWanted) {
          known.abort();
          running.delete(kind);
        }
        if (known || !isWanted) continue;
        const controller = new AbortController();
        running.set(kind, controller);
        means[kind](controller.signal);
      }
    },
  };
}
