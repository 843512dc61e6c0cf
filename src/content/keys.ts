type Hear = (event: KeyboardEvent) => void;

const listeners = new Set<Hear>();

/**
 * Hears the keys that the shield keeps from the page: below it no other listener does, not even one of ours. Returns
 * the way to stop.
 */
export function onKeys(hear: Hear): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** Hands a key event on to the parts of our own screens. */
export function tellKeys(event: Event): void {
  for (const hear of listeners) hear(event as KeyboardEvent);
}
