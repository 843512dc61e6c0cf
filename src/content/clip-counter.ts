import { getSection, type SectionId, videoIdOf } from '../domain/catalogue';
import type { Watched } from '../domain/usage';
import { type Clips, moveTo, noClips, play, viewMs } from '../domain/view';
import { type Player, takeProgress } from './player';

/** After this long without a playing clip a visit has ended, and its clips may count anew: 5 minutes. */
const visitGapMs = 5 * 60_000;

/** Counts the views and skips of one page. */
export interface ClipCounter {
  /** Looks at the address and the main player; returns what has been decided by that. */
  look(section: SectionId | null, main: Player | null, at: number): Watched[];
  /** The given player went on; `main` is the one that counts. */
  progress(player: Player, main: Player | null, at: number): Watched[];
  /** Ms until the present clip is a view if it plays on; `null` when it is one, or none plays. */
  viewDue(main: Player | null): number | null;
  /** The page is about to go: what is not a view yet is a skip. */
  end(at: number): Watched[];
  /** Since when the present clip has been the main one. */
  clipSince(): number;
}

/** @param at now, on the page's line */
export function createClipCounter(at: number): ClipCounter {
  let clips: Clips = noClips;
  let section: SectionId | null = null;
  let since = at;
  let lastPlayed = at;
  /** The main player when it was last looked at. */
  let current: Player | null = null;

  function report(step: ReturnType<typeof play>, when: number): Watched[] {
    clips = step.clips;
    return section && step.outcome ? [{ section, at: when, outcome: step.outcome }] : [];
  }

  function keyFor(main: Player | null): string | null {
    if (!section) return null;
    const id = videoIdOf(location.href);
    if (id) return `id:${id}`;
    return main ? `load:${main.id}:${main.loads}` : clips.key;
  }

  /** What has played of the present clip since its last event: the next moment it may be gone. */
  function catchUp(when: number): Watched[] {
    const ms = current && section ? takeProgress(current) : 0;
    return ms > 0 ? report(play(clips, ms), when) : [];
  }

  const counter: ClipCounter = {
    look(newSection, main, when) {
      const caught = catchUp(when);
      current = main;
      const short = newSection && getSection(newSection).short ? newSection : null;
      const left = short === section ? caught : [...caught, ...report(moveTo(clips, null), when)];
      section = short;
      if (when - lastPlayed >= visitGapMs && clips.viewed.size + clips.skipped.size > 0) clips = noClips;
      const key = keyFor(main);
      if (key === clips.key) return left;
      since = when;
      return [...left, ...report(moveTo(clips, key), when)];
    },
    progress(player, main, when) {
      const ms = takeProgress(player);
      if (player !== main || !section) return [];
      lastPlayed = when;
      return report(play(clips, ms), when);
    },
    viewDue(main) {
      if (!main || !section || clips.key === null || clips.viewed.has(clips.key)) return null;
      return (viewMs - clips.playedMs) / (main.element.playbackRate || 1);
    },
    end: (when) => [...catchUp(when), ...report(moveTo(clips, null), when)],
    clipSince: () => since,
  };
  return counter;
}
