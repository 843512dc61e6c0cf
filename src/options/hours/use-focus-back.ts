import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to the first button of a place when a form that took its place is closed. */
export function useFocusBack(isOpen: boolean, place: RefObject<HTMLElement | null>): void {
  const before = useRef(isOpen);
  useLayoutEffect(() => {
    if (before.current && !isOpen) place.current?.querySelector('button')?.focus();
    before.current = isOpen;
  }, [isOpen]);
}
