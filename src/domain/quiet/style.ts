import { everywhere, quietKinds } from './kinds';
import { type QuietPart, quietParts, rowOf } from './parts';

const values = { counts: ['visibility', 'hidden'], grey: ['filter', 'grayscale(1)'] } as const;

/** A name that says nothing to a page that comes upon it: no page has parts of two sites. */
const switchOf = (part: QuietPart) => `--t${quietKinds.indexOf(rowOf(part).kind)}`;

/** Where the build puts the style sheet of a part, what is the same everywhere once; `null` where a script does it all. */
export function styleFile(part: QuietPart): string | null {
  const row = rowOf(part);
  if (row.hide.length === 0) return null;
  return `quiet/${everywhere.includes(row) ? row.kind : part}.css`;
}

/** Browsers that can undo a style sheet in a way of their own. */
export type Styled = 'chrome' | 'firefox';

/**
 * The style sheet of a part, for one browser. It is a layer, so that what a page finds important does not win. The browser
 * adds it before the first paint and cannot take it away again, so it goes by a variable. In Firefox, without the variable
 * of the element, the site's own value is back. Chromium gives its own default instead of that value, but it asks whether
 * the variable of the page says `off`, which not every Firefox can (`minimum` in the manifest: 140).
 */
export function styleOf(part: QuietPart, browser: Styled): string {
  const { kind, hide } = rowOf(part);
  const [property, value] =
    kind === 'counts' || kind === 'grey' ? values[kind] : (['display', 'none'] as const);
  const name = switchOf(part);
  // One selector that a browser does not know would take the others of its rule with it.
  const rules = (style: string) => hide.map((selector) => `${selector}{${style}!important}`).join('\n');
  const all =
    browser === 'firefox'
      ? rules(`${name}:${value};${property}:var(${name},revert-layer)`)
      : `@container not style(${name}:off){${rules(`${property}:${value}`)}}`;
  return `@layer tosha{${all}}\n`;
}

/** A property that only Firefox knows tells them apart. */
const inFirefox = '@supports (-moz-orient:inline)';
const elsewhere = '@supports not (-moz-orient:inline)';

/** What gives a page its own style back for a part, in whichever browser. */
export function undoing(part: QuietPart): string {
  const name = switchOf(part);
  const rules = rowOf(part).hide.map((selector) => `${selector}{${name}:initial!important}`);
  return `${inFirefox}{${rules.join('\n')}}\n${elsewhere}{:root{${name}:off!important}}`;
}

/** Every style sheet that the build for a browser makes. */
export function styleSheets(browser: Styled): { fileName: string; source: string }[] {
  const sheets = new Map(quietParts.map((part) => [styleFile(part), styleOf(part, browser)]));
  return [...sheets].flatMap(([fileName, source]) => (fileName ? [{ fileName, source }] : []));
}
