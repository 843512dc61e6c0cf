/** What a page tells of itself, apart from its players. Events that the page makes up are left out. */
export interface PageEvents {
  /** A person used pointer, key, wheel or touch. */
  onInput(): void;
  /** Focus, size or way of showing may have changed. */
  onChange(): void;
  onHidden(): void;
  onShown(): void;
  /** The page may be about to go, or may stay: only where and while a close is told ahead (`PageWatch`). */
  onMayLeave(): void;
  /** The page is about to go, for good or into the back/forward cache. */
  onLeave(): void;
  /** The page is there: loaded, or back from the cache. */
  onReturn(): void;
}

/** What the watch of a page can be told. */
export interface PageWatch {
  /** Whether there is something that a close of the tab would lose. Cheap to be told again. */
  expectClose(expected: boolean): void;
}

/**
 * Firefox drops what a page sends in `pagehide` when its tab is closed, and waits for `beforeunload` before it closes
 * one. A page with such a listener still goes into the back/forward cache. Chromium drops nothing and needs none.
 */
const losesLastWords = navigator.userAgent.includes('Firefox');

const input = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'touchmove'];
const windowChanges = ['focus', 'blur', 'resize'];
const documentChanges = [
  'prerenderingchange',
  'resume',
  'fullscreenchange',
  'enterpictureinpicture',
  'leavepictureinpicture',
];

/** Listens to a page until the signal aborts. */
export function watchPage(events: PageEvents, signal: AbortSignal): PageWatch {
  const listen = (target: EventTarget, types: readonly string[], callback: () => void) => {
    const hear = (event: Event) => event.isTrusted && callback();
    for (const type of types) target.addEventListener(type, hear, { capture: true, passive: true, signal });
  };
  listen(globalThis, input, events.onInput);
  listen(globalThis, windowChanges, events.onChange);
  listen(document, documentChanges, events.onChange);
  listen(document, ['visibilitychange'], () =>
    document.visibilityState === 'hidden' ? events.onHidden() : events.onShown(),
  );
  listen(globalThis, ['pagehide'], events.onLeave);
  listen(globalThis, ['pageshow'], events.onReturn);

  const mayLeave = (event: Event) => {
    if (event.isTrusted) events.onMayLeave();
  };
  return {
    expectClose(expected) {
      if (!losesLastWords) return;
      // Only when needed: as long as a page has such a listener the browser asks it before every close.
      if (expected) addEventListener('beforeunload', mayLeave, { capture: true, signal });
      else removeEventListener('beforeunload', mayLeave, { capture: true });
    },
  };
}
