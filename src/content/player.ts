import { monotonic } from '../platform/clock';

/** What is known of one media element. */
export interface Player {
  readonly element: HTMLMediaElement;
  /** Differs from every other player's of this document. */
  readonly id: number;
  /** Counts the loads of this element: sources can be reused `blob:`s, so the source says nothing. */
  loads: number;
  /** It is not paused, and its time goes on. */
  running: boolean;
  /** The same when its progress was last taken: what has played up to a pause is taken after it. */
  ran: boolean;
  mediaTime: number;
  clock: number;
}

/** Media of this length or more are not short: 10 minutes. */
const longSeconds = 600;

/** True for live streams and for anything over 10 minutes. */
export function isLong({ element }: Player): boolean {
  return element.duration > longSeconds;
}

/**
 * Media ms that have played since the last call. A seek is not playing: no more than the time that passed, at the
 * element's own speed, and a loop counts what was left of the round.
 */
export function takeProgress(player: Player): number {
  const { element, mediaTime, clock, ran } = player;
  player.mediaTime = element.currentTime;
  player.clock = monotonic();
  player.ran = player.running;
  const rounds = element.loop && element.currentTime < mediaTime ? element.duration || 0 : 0;
  const played = (element.currentTime - mediaTime + rounds) * 1000;
  // 300 ms: `timeupdate` comes four times a second, give or take one.
  const possible = (player.clock - clock) * element.playbackRate + 300;
  return played > 0 && (ran || player.running) ? Math.min(played, possible) : 0;
}

/** How many square pixels of the element are in view, when that is at least half of it and a tenth of the window; else 0. */
export function areaInView(element: HTMLMediaElement): number {
  const box = element.getBoundingClientRect();
  const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
  const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
  if (width <= 0 || height <= 0) return 0;
  const area = width * height;
  return area >= (box.width * box.height) / 2 && area >= (innerWidth * innerHeight) / 10 ? area : 0;
}
