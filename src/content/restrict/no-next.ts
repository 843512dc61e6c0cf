/**
 * The next video does not begin by itself, until the signal aborts: the page never hears that one has ended. A click on
 * *next* works as ever. A page that moves on before the end, by a clock of its own, is not held.
 */
export function stopNext(signal: AbortSignal): void {
  addEventListener(
    'ended',
    (event) => {
      if (event.isTrusted && event.target instanceof HTMLMediaElement) event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
}
