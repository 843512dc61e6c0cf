import type { Caption } from '../../domain/filter/caption';
import type { Item } from './items';
import { textOf } from './text-of';

/** More of one element is not read. */
const longest = 4_000;
const spoken = ['alt', 'aria-label', 'title'] as const;

function textsOf(element: Element): string[] {
  const attributes = spoken.map((name) => element.getAttribute(name) ?? '');
  return [...attributes, (element.textContent ?? '').slice(0, longest)];
}

/** Addresses hold the handle, whatever name is shown: `/@handle/…`, or `/handle/` on sites that write it so. */
const handles = [/\/(@[\w.-]+)/, /^\/([\w.]+)\/?(?:reels\/)?$/];

function handleOf(element: Element): string[] {
  const href = element.getAttribute('href') ?? '';
  return handles.flatMap((handle) => handle.exec(href)?.[1] ?? []).slice(0, 1);
}

function readAll(element: Element, selectors: readonly string[], of: (found: Element) => string[]): string[] {
  if (selectors.length === 0) return [];
  const found = [...element.querySelectorAll(selectors.join())].flatMap(of);
  return [...new Set(found.map((text) => text.trim()).filter(Boolean))];
}

/** What the page says of a video: by the site's table, and where that finds nothing, all of its text. */
export function readCaption({ element, feed }: Item): Caption {
  const texts = readAll(element, feed.texts, textsOf);
  const names = readAll(element, feed.creators, (found) => [...textsOf(found), ...handleOf(found)]);
  const creators = [...new Set(names.map((name) => name.replace(/^@/, '')))];
  // A whole page says much else.
  if (feed.covers) return { texts, creators };
  const own = spoken.map((name) => element.getAttribute(name)?.trim() ?? '').filter(Boolean);
  const rest = texts.length === 0 ? [textOf(element, longest).trim()] : [];
  return { texts: [...new Set([...own, ...texts, ...rest.filter(Boolean)])], creators };
}

/** The text of a caption in which nothing stands. */
export const emptyCaption = JSON.stringify({ texts: [], creators: [] } satisfies Caption);
