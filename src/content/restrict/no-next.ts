import type { Onward } from '../../domain/quiet/onward';
import { monotonic } from '../../platform/clock';

/** A clip is over so shortly before its end: 0.6 s. `timeupdate` comes about four times a second. */
const nearEndSeconds = 0.6;
/** Who does something so shortly before the end wants what follows: 2 s. */
const askedMs = 2_000;
/** A page tries to begin for so long: 1 s. After that it is the user, e.g. with a media key. */
const tryingMs = 1_000;

const isMedia = (target: EventTarget | null): target is HTMLMediaElement =>
  target instanceof Element && (target.tagName === 'VIDEO' || target.tagName === 'AUDIO');

/**
 * The next video does not begin by itself, until the signal aborts. Where it can be, the page is kept from hearing that
 * one has ended; what begins after an end all the same, without the user's having done anything, is paused.
 */
export function stopNext({ endsUnheard, adverts }: Onward, signal: AbortSignal): void {
  /** When a clip was over that nothing has been done since, by the clock that never jumps, in ms. */
  let overAt: number | null = null;
  let touchedAt = Number.NEGATIVE_INFINITY;
  /** What has played since it was loaded: its next round is no new video. */
  const begun = new WeakSet<HTMLMediaElement>();
  const heldAt = new WeakMap<HTMLMediaElement, number>();
  const isAdvert = (media: Element) => adverts.some((selector) => media.closest(selector) !== null);

  function endOf(media: HTMLMediaElement): void {
    const at = monotonic();
    if (!isAdvert(media) && at - touchedAt > askedMs) overAt ??= at;
  }
  const hear: Readonly<Record<string, (media: HTMLMediaElement, event: Event) => void>> = {
    ended(media, event) {
      endOf(media);
      if (endsUnheard && !isAdvert(media)) event.stopImmediatePropagation();
    },
    timeupdate(media) {
      if (media.paused) return;
      begun.add(media);
      if (media.duration - media.currentTime < nearEndSeconds) endOf(media);
    },
    loadstart(media) {
      begun.delete(media);
      heldAt.delete(media);
    },
    play(media) {
      if (overAt === null || isAdvert(media) || begun.has(media) || media.currentTime > nearEndSeconds)
        return;
      const at = monotonic();
      const since = heldAt.get(media) ?? at;
      heldAt.set(media, since);
      if (at - since < tryingMs) media.pause();
    },
  };
  // Below the document: there Tosha's own counter listens, and has to hear of every end.
  for (const [type, handle] of Object.entries(hear))
    document.documentElement.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && isMedia(event.target)) handle(event.target, event);
      },
      { capture: true, signal },
    );
  function touch({ isTrusted }: Event): void {
    if (!isTrusted) return;
    touchedAt = monotonic();
    overAt = null;
  }
  for (const type of ['pointerdown', 'click', 'keydown', 'wheel', 'touchmove'])
    addEventListener(type, touch, { capture: true, passive: true, signal });
}
