/** Knows when a player shows another clip than the one its text is about. */
export interface StaleText {
  /** True where the same text already stood beside another clip of the item. */
  isStale(element: Element, text: string, clip: string): boolean;
}

/** Sites that keep one player change the clip first and the text a moment later. */
export function createStaleText(): StaleText {
  const seen = new WeakMap<Element, { readonly text: string; readonly clip: string }>();
  return {
    isStale(element, text, clip) {
      const before = seen.get(element);
      if (before?.text === text) return before.clip !== clip;
      seen.set(element, { text, clip });
      return false;
    },
  };
}
