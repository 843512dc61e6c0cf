import type { Covering } from './covering';
import { isShort } from './is-short';
import type { Item } from './items';

/** Attributes that say what a video is about, or which one it is; and the one that keeps what is covered out of reach. */
const watched = ['alt', 'aria-label', 'title', 'href', 'src', 'inert'];

/**
 * Looks at every video of the page now, and at what changes from now on, until the signal aborts. The one observer of
 * restricted mode.
 * @param onLooked called whenever videos have been looked at
 */
export function followChanges(covering: Covering, onLooked: () => void, signal: AbortSignal): void {
  const { items, loose } = covering;

  function look(found: readonly (Item | null)[]): void {
    const all = new Map<Element, Item>();
    for (const item of [...found, ...loose.items()]) if (item) all.set(item.element, item);
    covering.look(all.values());
    onLooked();
  }
  /** What lies in a video belongs to it, whatever it looks like. */
  function withIn(node: Element): (Item | null)[] {
    const item = items.of(node);
    return item && !item.feed.covers ? [item] : [item, ...items.below(node)];
  }
  function changed(records: readonly MutationRecord[]): void {
    const found: (Item | null)[] = [];
    const touched = new Set<Element>();
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) covering.sweep();
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.isConnected) touched.add(element);
      for (const node of addedNodes)
        if (node instanceof Element && node.isConnected) found.push(...withIn(node));
    }
    for (const element of touched) {
      covering.recheck(element);
      found.push(items.of(element));
    }
    look(found);
  }
  const observer = new MutationObserver(changed);
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: watched,
  });
  signal.addEventListener('abort', () => observer.disconnect());
  function lookAtPlayer(media: Element): void {
    if (media.tagName === 'VIDEO' && !items.of(media) && isShort()) look([loose.add(media)]);
  }
  document.addEventListener('play', ({ target }) => target instanceof Element && lookAtPlayer(target), {
    capture: true,
    signal,
  });
  look(items.below(document));
  for (const media of document.querySelectorAll('video')) if (!media.paused) lookAtPlayer(media);
}
