/** Beats come 0, 1 and 2 s after a start, then every 5 s. */
const firstBeats = [0, 1_000, 1_000];
const beatMs = 5_000;

/** When a page's beats are due. A page on which nothing is counted has none, and costs nothing. */
export interface Pulse {
  /** Begins anew: a visit, or another section. */
  restart(): void;
  /** Goes on, if it had come to rest. */
  wake(): void;
}

/**
 * A pulse until the signal aborts; it is at rest until `restart`.
 * @param isNeeded whether anything is counted: else it comes to rest after the first three beats
 * @param onBeat is told whether a beat is the first since the restart
 */
export function createPulse(
  isNeeded: () => boolean,
  onBeat: (isFirst: boolean) => void,
  signal: AbortSignal,
): Pulse {
  let beats = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function beat(): void {
    timer = undefined;
    onBeat(beats === 0);
    beats++;
    wake();
  }

  function wake(): void {
    if (timer !== undefined || signal.aborted) return;
    if (beats >= firstBeats.length && !isNeeded()) return;
    timer = setTimeout(beat, firstBeats[beats] ?? beatMs);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    restart() {
      clearTimeout(timer);
      timer = undefined;
      beats = 0;
      wake();
    },
    wake,
  };
}
