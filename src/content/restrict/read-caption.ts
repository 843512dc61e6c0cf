import { type Caption, mostTexts } from '../../domain/filter/caption';
import type { Item } from './items';
import { shownText, textOf } from './text-of';

/** More of one element is not read. */
const longest = 4_000;
const spoken = ['alt', 'aria-label', 'title'] as const;

const attributesOf = (element: Element) =>
  spoken.map((name) => shownText(element.getAttribute(name) ?? '', longest));
const textsOf = (element: Element) => [
  ...attributesOf(element),
  shownText(element.textContent ?? '', longest),
];

/** Addresses hold the handle, whatever name is shown: `/@handle/…`, or `/handle/` on sites that write it so. */
const handles = [/\/(@[\w.-]+)/, /^\/([\w.]+)\/?(?:reels\/)?$/];

function handleOf(element: Element): string[] {
  const href = element.getAttribute('href') ?? '';
  return handles.flatMap((handle) => handle.exec(href)?.[1] ?? []).slice(0, 1);
}

function readAll(element: Element, selectors: readonly string[], of: (found: Element) => string[]): string[] {
  if (selectors.length === 0) return [];
  const found = [...element.querySelectorAll(selectors.join())].slice(0, mostTexts).flatMap(of);
  return [...new Set(found.filter(Boolean))];
}

/** What the page says of a video: by the site's table, and where that finds nothing, all of its text. */
export function readCaption({ element, feed }: Item): Caption {
  const texts = readAll(element, feed.texts, textsOf);
  const names = readAll(element, feed.creators, (found) => [...textsOf(found), ...handleOf(found)]);
  const creators = [...new Set(names.map((name) => name.replace(/^@/, '')))].filter(Boolean);
  // A whole page says much else.
  if (feed.covers) return { texts, creators };
  const rest = texts.length === 0 ? [textOf(element, longest)] : [];
  return { texts: [...new Set([...attributesOf(element), ...texts, ...rest])].filter(Boolean), creators };
}

/** The text of a caption in which nothing stands. */
export const emptyCaption = JSON.stringify({ texts: [], creators: [] } satisfies Caption);
