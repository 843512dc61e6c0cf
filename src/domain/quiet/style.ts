import { type QuietPart, quietParts, rowOf } from './parts';

const values = { counts: ['visibility', 'hidden'], grey: ['filter', 'grayscale(1)'] } as const;

/** A name that says nothing to a page that comes upon it. */
const switchOf = (part: QuietPart) => `--t${quietParts.indexOf(part)}`;

/** Each browser can undo in one way only. A property that only Firefox knows tells them apart. */
const inFirefox = '@supports (-moz-orient:inline)';
const elsewhere = '@supports not (-moz-orient:inline)';

/** Where the build puts the style sheet of a part; `null` where a script does it all. */
export function styleFile(part: QuietPart): string | null {
  return rowOf(part).hide.length > 0 ? `quiet/${part}.css` : null;
}

/**
 * The style sheet of a part. It is a layer, so that what a page finds important does not win. The browser adds it
 * before the first paint and cannot take it away again, so it goes by a variable. In Firefox, without the variable of
 * the element, the site's own value is back. Chromium gives its own default instead of that value, but it asks whether
 * the variable of the page says `off`, which not every Firefox can (`minimum` in the manifest: 140).
 */
export function styleOf(part: QuietPart): string {
  const { kind, hide } = rowOf(part);
  const [property, value] =
    kind === 'counts' || kind === 'grey' ? values[kind] : (['display', 'none'] as const);
  const name = switchOf(part);
  // One selector that a browser does not know would take the others of its rule with it.
  const layered = hide.map(
    (selector) => `${selector}{${name}:${value};${property}:var(${name},revert-layer)!important}`,
  );
  const asking = hide.map((selector) => `${selector}{${property}:${value}!important}`);
  const both = [
    `${inFirefox}{${layered.join('\n')}}`,
    `${elsewhere}{@container not style(${name}:off){${asking.join('\n')}}}`,
  ];
  return `@layer tosha{${both.join('\n')}}\n`;
}

/** What gives a page its own style back for a part. */
export function undoing(part: QuietPart): string {
  const name = switchOf(part);
  const rules = rowOf(part).hide.map((selector) => `${selector}{${name}:initial!important}`);
  return `${inFirefox}{${rules.join('\n')}}\n${elsewhere}{:root{${name}:off!important}}`;
}

/** Every style sheet that the build makes. */
export function styleSheets(): { fileName: string; source: string }[] {
  return quietParts.flatMap((part) => {
    const fileName = styleFile(part);
    return fileName ? [{ fileName, source: styleOf(part) }] : [];
  });
}
