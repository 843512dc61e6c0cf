import { videoIdOf } from '../domain/catalogue';
import type { Player } from './player';
import type { Players } from './players';
import { onRouteChange } from './route';

/** A clip that has played for so long is the one that was sent; before that a site may still swap its player: 1 s. */
const settledSeconds = 1;
/** The keys that bring the next clip. */
const nextKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);

/** A single video that was opened by its own address, while its feed is closed. */
export interface SingleVideo {
  /** True until another video comes, or this one has ended. */
  isOn(): boolean;
  end(): void;
}

/** A part of the page that scrolls by itself and does not hold the video, such as the comments. */
function scrollsBeside(target: EventTarget | null, video: Element | undefined): boolean {
  let element = target instanceof Element ? target : null;
  while (element && element !== document.documentElement && element !== document.body) {
    const scrolls = element.scrollHeight > element.clientHeight + 1;
    if (scrolls && /auto|scroll/.test(getComputedStyle(element).overflowY))
      return !video || !element.contains(video);
    element = element.parentElement;
  }
  return false;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea)$/i.test(target.tagName))
  );
}

/**
 * Lets the video play that this address names, and no other: swipe, wheel and keys do not reach the page, and whatever
 * comes all the same ends it.
 * @param onOver is told once, when it is over
 */
export function playSingle(players: Players, onOver: () => void, signal: AbortSignal): SingleVideo {
  const id = videoIdOf(location.href);
  const stop = new AbortController();
  const listening = AbortSignal.any([stop.signal, signal]);
  let sent: { readonly player: Player; readonly loads: number } | null = null;

  function end(): void {
    if (stop.signal.aborted) return;
    stop.abort();
    onOver();
  }

  function look(): void {
    const main = players.main();
    if (!main) return;
    if (sent && (main !== sent.player || main.loads !== sent.loads)) end();
    else if (main.element.currentTime >= settledSeconds) sent = { player: main, loads: main.loads };
  }

  function swallow(event: Event): void {
    if (isWriting(event.target) || scrollsBeside(event.target, sent?.player.element)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  }

  onRouteChange(() => videoIdOf(location.href) !== id && end(), listening);
  for (const type of ['playing', 'timeupdate'])
    document.addEventListener(type, (event) => event.isTrusted && look(), {
      capture: true,
      signal: listening,
    });
  document.addEventListener(
    'ended',
    (event) => event.isTrusted && event.target === sent?.player.element && end(),
    { capture: true, signal: listening },
  );
  for (const type of ['wheel', 'touchmove'])
    addEventListener(type, swallow, { capture: true, passive: false, signal: listening });
  addEventListener(
    'keydown',
    (event) => {
      if (nextKeys.has(event.key)) swallow(event);
    },
    { capture: true, signal: listening },
  );
  return { isOn: () => !stop.signal.aborted && videoIdOf(location.href) === id, end };
}
