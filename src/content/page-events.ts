/** What a page tells of itself, apart from its players. Events that the page makes up are left out. */
export interface PageEvents {
  /** A person used pointer, key, wheel or touch. */
  onInput(): void;
  /** Focus, size or way of showing may have changed. */
  onChange(): void;
  onHidden(): void;
  onShown(): void;
  /** The page is about to go, for good or into the back/forward cache. */
  onLeave(): void;
  /** The page is there: loaded, or back from the cache. */
  onReturn(): void;
}

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
export function watchPage(events: PageEvents, signal: AbortSignal): void {
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
}
