/** Keeps the media of covered videos paused and muted. */
export interface Media {
  /** Pauses and mutes what is below an element, and all that comes to be there, until `release`. */
  hold(element: Element): void;
  /** True where a held element keeps it from playing: it plays, if it may, when it is released. */
  wants(media: HTMLMediaElement): boolean;
  /**
   * What was muted by us is heard again. What tried to play plays: always, or (`alone`) only where nothing else plays,
   * because the feed may have moved on.
   */
  release(element: Element, resume: 'always' | 'alone'): void;
}

interface Held {
  /** What `muted` was. */
  readonly muted: Map<HTMLMediaElement, boolean>;
  /** What tried to play, and which clip that was. */
  readonly played: Map<HTMLMediaElement, string>;
}

const isMedia = (target: EventTarget | null): target is HTMLMediaElement =>
  target instanceof Element && (target.tagName === 'VIDEO' || target.tagName === 'AUDIO');

/** Full screen and picture in picture show a video where no cover is. */
function leaveScreens(element: Element): void {
  const { fullscreenElement, pictureInPictureElement } = document as Document & {
    readonly pictureInPictureElement?: Element | null;
  };
  const ignore = () => undefined;
  if (fullscreenElement && element.contains(fullscreenElement)) document.exitFullscreen().catch(ignore);
  if (pictureInPictureElement && element.contains(pictureInPictureElement))
    document.exitPictureInPicture().catch(ignore);
}

/** Holds media by element, until the signal aborts. */
export function createMedia(signal: AbortSignal): Media {
  const held = new Map<Element, Held>();

  function silence(media: HTMLMediaElement, { muted }: Held): void {
    if (!muted.has(media)) muted.set(media, media.muted);
    media.muted = true;
    media.pause();
  }
  function holderOf(media: Element): Held | null {
    for (const [element, known] of held) if (element.contains(media)) return known;
    return null;
  }
  /** A feed may take its one player on to the next video. */
  function giveBack(media: HTMLMediaElement): void {
    for (const { muted, played } of held.values()) {
      const before = muted.get(media);
      if (before === undefined) continue;
      media.muted = before;
      muted.delete(media);
      played.delete(media);
    }
  }
  function isAlone(media: HTMLMediaElement): boolean {
    return [...document.querySelectorAll('video')].every(
      (other) => other === media || other.paused || other.muted,
    );
  }
  function onEvent({ target, type }: Event): void {
    if (held.size === 0 || !isMedia(target)) return;
    const known = holderOf(target);
    if (!known) {
      if (type !== 'volumechange') giveBack(target);
      return;
    }
    if (type !== 'volumechange') known.played.set(target, target.currentSrc);
    if (type !== 'volumechange' || !target.muted) silence(target, known);
  }
  for (const type of ['play', 'playing', 'volumechange'])
    document.addEventListener(type, onEvent, { capture: true, signal });
  for (const type of ['fullscreenchange', 'enterpictureinpicture'])
    document.addEventListener(type, () => [...held.keys()].forEach(leaveScreens), { capture: true, signal });

  return {
    hold(element) {
      const known = held.get(element) ?? { muted: new Map(), played: new Map() };
      if (!held.has(element)) leaveScreens(element);
      held.set(element, known);
      for (const media of element.querySelectorAll<HTMLMediaElement>('video, audio')) {
        if (!media.paused) known.played.set(media, media.currentSrc);
        if (!media.paused || !media.muted) silence(media, known);
      }
    },
    wants(media) {
      const known = holderOf(media);
      known?.played.set(media, media.currentSrc);
      return known !== null;
    },
    release(element, resume) {
      const known = held.get(element);
      held.delete(element);
      if (!known) return;
      for (const [media, muted] of known.muted) media.muted = muted;
      for (const [media, clip] of known.played) {
        const isSame = media.isConnected && media.currentSrc === clip;
        if (isSame && (resume === 'always' || isAlone(media))) media.play().catch(() => undefined);
      }
    },
  };
}
