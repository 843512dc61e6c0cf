import { monotonic } from '../platform/clock';
import { shadowRootsBelow } from '../platform/shadow-root';
import { areaInView, type Player } from './player';

const events = [
  'loadstart',
  'play',
  'playing',
  'timeupdate',
  'pause',
  'waiting',
  'ended',
  'emptied',
  'volumechange',
] as const;
export type PlayerEvent = (typeof events)[number];

/** A stall that is over sooner is none: Chromium reports one at every round of a looping clip. 300 ms. */
const stallMs = 300;

/** All media elements of a page that have done anything yet, in shadow roots and picture-in-picture windows too. */
export interface Players {
  /** The one that plays and of which most is in view; `null` when none qualifies. */
  main(): Player | null;
  /** True when a picture-in-picture window of this page plays. */
  pip(): boolean;
  /** True when something plays that could be heard. */
  audible(): boolean;
  /** Looks for shadow roots that came since, and for players in them. Walks the whole page. */
  search(): void;
  all(): HTMLMediaElement[];
}

/** Watches a page's media elements by their events, and reports each with the player it belongs to. */
export function watchPlayers(
  onEvent: (type: PlayerEvent, player: Player) => void,
  signal: AbortSignal,
): Players {
  const players = new Map<HTMLMediaElement, Player>();
  const roots = new WeakSet<Node>();
  let pipDocument: Document | null = null;
  let ids = 0;

  function know(element: HTMLMediaElement): Player {
    const known = players.get(element);
    if (known) return known;
    const running = !element.paused && !element.ended && element.readyState > 2;
    const player = {
      element,
      id: ids++,
      loads: 0,
      running,
      ran: running,
      mediaTime: element.currentTime,
      clock: monotonic(),
    };
    players.set(element, player);
    return player;
  }

  /** The player waits for data. It has stopped when its time has not gone on a moment later. */
  function stall(player: Player): void {
    const { element } = player;
    const stalledAt = element.currentTime;
    setTimeout(() => {
      if (signal.aborted || !player.running || element.currentTime !== stalledAt) return;
      player.running = false;
      onEvent('waiting', player);
    }, stallMs);
  }

  function hear(event: Event): void {
    const { target } = event;
    // What a page dispatches by itself says nothing about its players.
    if (!event.isTrusted || !(target instanceof Element) || !('playbackRate' in target)) return;
    const player = know(target as HTMLMediaElement);
    const { element } = player;
    const type = event.type as PlayerEvent;
    if (type === 'loadstart') {
      player.loads++;
      player.mediaTime = 0;
    }
    if (type === 'waiting') stall(player);
    else if (type === 'playing' || type === 'timeupdate') player.running = !element.paused && !element.ended;
    else if (type !== 'volumechange' && type !== 'play') player.running = false;
    onEvent(type, player);
    if (!element.isConnected && element.paused) players.delete(element);
  }

  function listen(root: Node): void {
    if (roots.has(root)) return;
    roots.add(root);
    for (const type of events) root.addEventListener(type, hear, { capture: true, signal });
    for (const element of (root as ParentNode).querySelectorAll<HTMLMediaElement>('video, audio'))
      know(element);
  }

  function search(): void {
    const before = players.size;
    for (const root of shadowRootsBelow(document)) listen(root);
    for (const element of document.querySelectorAll<HTMLMediaElement>('video, audio')) know(element);
    for (const player of [...players.values()].slice(before)) if (player.running) onEvent('playing', player);
  }

  listen(document);
  // Media events do not leave a shadow root, and a page has usually made its own by then.
  for (const type of ['DOMContentLoaded', 'load'])
    addEventListener(type, (event) => event.isTrusted && search(), { capture: true, once: true, signal });
  const { documentPictureInPicture } = globalThis as { documentPictureInPicture?: EventTarget };
  documentPictureInPicture?.addEventListener(
    'enter',
    (event) => {
      const { window: opened } = event as Event & { window?: Window };
      if (!opened) return;
      pipDocument = opened.document;
      listen(pipDocument);
    },
    { signal },
  );

  const running = () => [...players.values()].filter(({ running, element }) => running && !element.paused);
  return {
    main() {
      let main: Player | null = null;
      let most = 0;
      for (const player of running()) {
        const area =
          player.element.tagName === 'VIDEO' && player.element.isConnected ? areaInView(player.element) : 0;
        if (area > most) {
          most = area;
          main = player;
        }
      }
      return main;
    },
    pip: () =>
      running().some(
        ({ element }) =>
          element === document.pictureInPictureElement || element.ownerDocument === pipDocument,
      ),
    audible: () => running().some(({ element }) => !element.muted && element.volume > 0),
    search,
    all: () => [...players.keys()],
  };
}
