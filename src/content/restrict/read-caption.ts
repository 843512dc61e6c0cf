import type { Caption } from '../../domain/filter/caption';
import type { Item } from './items';

/** More of one element is not read. */
const longest = 4_000;
const spoken = ['alt', 'aria-label', 'title'] as const;

function textOf(element: Element): string[] {
  const attributes = spoken.map((name) => element.getAttribute(name) ?? '');
  return [...attributes, (element.textContent ?? '').slice(0, longest)];
}

function readAll(element: Element, selectors: readonly string[]): string[] {
  if (selectors.length === 0) return [];
  const found = [...element.querySelectorAll(selectors.join())].flatMap(textOf);
  return [...new Set(found.map((text) => text.trim()).filter(Boolean))];
}

/** What the page says of a video: by the site's table, and where that finds nothing, all of its text. */
export function readCaption({ element, feed }: Item): Caption {
  const texts = readAll(element, feed.texts);
  const own = spoken.map((name) => element.getAttribute(name)?.trim() ?? '').filter(Boolean);
  // A whole page says much else.
  const rest =
    texts.length > 0 || feed.covers
      ? []
      : [(element.textContent ?? '').trim().slice(0, longest)].filter(Boolean);
  return { texts: [...new Set([...own, ...texts, ...rest])], creators: readAll(element, feed.creators) };
}
