import type { Item } from './items';

/** What is covered: the item, or the player that belongs to it; `null` while that is not there. */
export function targetOf({ element, feed }: Item): HTMLElement | null {
  if (!feed.covers) return element as HTMLElement;
  for (const selector of feed.covers) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
