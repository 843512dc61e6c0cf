import { useEffect } from 'preact/hooks';

/** So many presses of Shift in a row, within this time (ms): nobody types that, and no screen reader uses it. */
const [presses, withinMs] = [3, 3_000];

/** Shift alone: with other keys, or while letters are put together, it means something else. */
function isShiftAlone({ key, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return key === 'Shift' && !altKey && !ctrlKey && !metaKey && !isComposing;
}

/** Calls `leave`, once, in the moment Shift is pressed alone for the third time in a row. */
export function useQuickKey(leave: () => void): void {
  useEffect(() => {
    let times: number[] = [];
    const stop = new AbortController();
    const hear = (event: KeyboardEvent) => {
      if (event.repeat) return;
      const recent = times.filter((time) => event.timeStamp - time < withinMs);
      times = isShiftAlone(event) ? [...recent, event.timeStamp] : [];
      if (times.length < presses) return;
      stop.abort();
      leave();
    };
    const how = { capture: true, signal: stop.signal };
    document.addEventListener('keydown', hear, how);
    // Shift with a click chooses several things.
    document.addEventListener('pointerdown', () => (times = []), how);
    return () => stop.abort();
  }, [leave]);
}
