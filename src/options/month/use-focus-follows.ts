import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to a place when what is shown there changes, and the button that had the focus went with it. */
export function useFocusFollows(place: RefObject<HTMLElement | null>, shown: string): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    const changed = before.current !== shown;
    before.current = shown;
    if (changed && document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [shown]);
}
