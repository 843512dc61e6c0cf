import type { Item, Items } from './items';

/**
 * Goes on to the next video: by the site's own button, else to the next item, else as the arrow key does. Gives the item that
 * it went to, where it is known.
 */
export function skip({ element, feed }: Item, items: Items): Element | null {
  const button = feed.next?.map((selector) => document.querySelector<HTMLElement>(selector)).find(Boolean);
  if (button) {
    button.click();
    return null;
  }
  const all = items.below(document).filter((item) => item.feed.kind === 'player');
  const next = all[all.findIndex((item) => item.element === element) + 1];
  if (next && next.element !== element) {
    next.element.scrollIntoView({ block: 'center' });
    return next.element;
  }
  const key = { key: 'ArrowDown', code: 'ArrowDown', keyCode: 40, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', key));
  return null;
}
