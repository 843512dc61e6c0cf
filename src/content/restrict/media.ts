/** Keeps the media of covered videos paused and muted. */
export interface Media {
  /** Pauses and mutes what plays below an element, and all that begins to, until `release`. */
  hold(element: Element): void;
  /** Lets it play again; what was muted by us is heard again, and what played plays. */
  release(element: Element): void;
}

interface Held {
  readonly muted: Map<HTMLMediaElement, boolean>;
  readonly played: Set<HTMLMediaElement>;
}

function mediaBelow(element: Element): HTMLMediaElement[] {
  return [...element.querySelectorAll<HTMLMediaElement>('video, audio')];
}

/** Holds media by element, until the signal aborts: then everything is released. */
export function createMedia(signal: AbortSignal): Media {
  const held = new Map<Element, Held>();

  function silence(media: HTMLMediaElement, { muted, played }: Held): void {
    if (!muted.has(media)) muted.set(media, media.muted);
    media.muted = true;
    if (media.paused) return;
    played.add(media);
    media.pause();
  }
  function release(element: Element): void {
    const known = held.get(element);
    held.delete(element);
    if (!known) return;
    for (const [media, muted] of known.muted) media.muted = muted;
    for (const media of known.played) if (media.isConnected) media.play().catch(() => undefined);
  }
  function onPlay({ target }: Event): void {
    if (!(target instanceof Element) || !('pause' in target)) return;
    for (const [element, known] of held)
      if (element.contains(target)) silence(target as HTMLMediaElement, known);
  }
  for (const type of ['play', 'playing', 'volumechange'])
    document.addEventListener(type, onPlay, { capture: true, signal });
  signal.addEventListener('abort', () => {
    for (const element of [...held.keys()]) release(element);
  });
  return {
    hold(element) {
      const known = held.get(element) ?? { muted: new Map(), played: new Set() };
      held.set(element, known);
      for (const media of mediaBelow(element)) silence(media, known);
    },
    release,
  };
}
