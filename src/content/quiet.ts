import { monotonic } from '../platform/clock';
import type { Players } from './players';

/** Media that play again twice within this time are fighting the pause: 5 s. */
const fightMs = 5_000;

/** Keeps a page's media paused. */
export interface Quiet {
  /** Pauses everything that plays and leaves full screen and picture-in-picture. */
  hush(): void;
  /** Plays what was playing when it was hushed. */
  resume(): void;
}

/** @param onFight is told when media play again twice within 5 s while the page is to be quiet */
export function createQuiet(
  players: Players,
  isQuiet: () => boolean,
  onFight: () => void,
  signal: AbortSignal,
): Quiet {
  const paused = new Set<HTMLMediaElement>();
  let replays: number[] = [];

  function leaveFullScreen(): void {
    // Either may already be gone by the time the browser gets to it: then there is nothing left to do.
    const ignore = () => undefined;
    if (document.fullscreenElement) document.exitFullscreen().catch(ignore);
    if (document.pictureInPictureElement) document.exitPictureInPicture().catch(ignore);
    const { documentPictureInPicture } = globalThis as {
      documentPictureInPicture?: { window: Window | null };
    };
    documentPictureInPicture?.window?.close();
  }

  function replayed(event: Event): void {
    if (!event.isTrusted || !isQuiet() || !(event.target instanceof Element) || !('pause' in event.target))
      return;
    (event.target as HTMLMediaElement).pause();
    const at = monotonic();
    replays = [...replays.filter((replay) => at - replay < fightMs), at];
    if (replays.length > 1) onFight();
  }

  document.addEventListener('play', replayed, { capture: true, signal });
  return {
    hush() {
      leaveFullScreen();
      for (const element of players.all()) {
        if (element.paused) continue;
        element.pause();
        paused.add(element);
      }
    },
    resume() {
      for (const element of paused) if (element.isConnected) element.play().catch(() => undefined);
      paused.clear();
    },
  };
}
