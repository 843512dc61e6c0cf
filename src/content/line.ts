import { monotonic, now } from '../platform/clock';

/** A jump of the wall clock smaller than this is a correction, not a jump: 1 s. */
const jumpMs = 1_000;

/** The page's own line of time: UTC ms that go on evenly, whatever happens to the wall clock. */
export interface Line {
  /** Whole ms. */
  now(): number;
  /** What to add to the monotonic clock to be on the line. */
  origin(): number;
  /** Starts afresh at the wall clock if that has jumped; returns by how many ms (0: it has not). */
  follow(): number;
}

/** A line that starts at the wall clock. */
export function createLine(): Line {
  let origin = Math.round(now() - monotonic());
  return {
    now: () => Math.round(origin + monotonic()),
    origin: () => origin,
    follow() {
      const jump = Math.round(now() - monotonic()) - origin;
      if (Math.abs(jump) < jumpMs) return 0;
      origin += jump;
      return jump;
    },
  };
}
