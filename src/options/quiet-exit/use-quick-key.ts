import { useEffect } from 'preact/hooks';

/** So many presses of Shift in a row, within this time (ms): nobody types that, and no screen reader uses it. */
const [presses, withinMs] = [3, 3_000];

/** Calls `leave` in the moment Shift is pressed for the third time in a row. */
export function useQuickKey(leave: () => void): void {
  useEffect(() => {
    let times: number[] = [];
    const hear = (event: KeyboardEvent) => {
      if (event.repeat) return;
      times =
        event.key === 'Shift'
          ? [...times.filter((time) => event.timeStamp - time < withinMs), event.timeStamp]
          : [];
      if (times.length >= presses) leave();
    };
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, [leave]);
}
