/** A clip counts as viewed once this much of it has played: 2 s of media time. */
export const viewMs = 2_000;

/** The clips of one visit to a short section. Keys live in page memory only: stored, they would be a watch history. */
export interface Clips {
  readonly key: string | null;
  /** Media ms of the present clip that have played. */
  readonly playedMs: number;
  /** True once the present clip was the playing main one. */
  readonly active: boolean;
  readonly viewed: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
}

/** A visit that has seen nothing yet. */
export const noClips: Clips = {
  key: null,
  playedMs: 0,
  active: false,
  viewed: new Set(),
  skipped: new Set(),
};

type Step = { clips: Clips; outcome: 'view' | 'skip' | null };

/**
 * Another clip is the main one now (`null`: none). The one before it was a skip, unless it has been a view already
 * or was seen earlier in this visit.
 */
export function moveTo(clips: Clips, key: string | null): Step {
  if (key === clips.key) return { clips, outcome: null };
  const { key: left, viewed, skipped } = clips;
  const isSkip = left !== null && clips.active && !viewed.has(left) && !skipped.has(left);
  return {
    clips: {
      key,
      playedMs: 0,
      active: false,
      viewed,
      skipped: isSkip && left !== null ? new Set([...skipped, left]) : skipped,
    },
    outcome: isSkip ? 'skip' : null,
  };
}

/** The main clip played on for `mediaMs` of its own time. */
export function play(clips: Clips, mediaMs: number): Step {
  const { key } = clips;
  if (key === null) return { clips, outcome: null };
  const playedMs = clips.playedMs + Math.max(0, mediaMs);
  const isView = playedMs >= viewMs && !clips.viewed.has(key);
  return {
    clips: {
      ...clips,
      playedMs,
      active: true,
      viewed: isView ? new Set([...clips.viewed, key]) : clips.viewed,
    },
    outcome: isView ? 'view' : null,
  };
}
