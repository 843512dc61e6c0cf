import { type QuietPart, quietParts, rowOf } from './parts';

const values = { counts: ['visibility', 'hidden'], grey: ['filter', 'grayscale(1)'] } as const;

/** A name that says nothing to a page that comes upon it. */
const switchOf = (part: QuietPart) => `--t${quietParts.indexOf(part)}`;

/** Where the build puts the style sheet of a part; `null` where a script does it all. */
export function styleFile(part: QuietPart): string | null {
  return rowOf(part).hide.length > 0 ? `quiet/${part}.css` : null;
}

/**
 * The style sheet of a part. The browser adds it before the first paint and cannot take it away again, so it stands in
 * a layer of its own and goes by a variable, on just the elements it hides. Without that Firefox gives the site's own
 * value back; Chromium knows no lower layer than this one and gives its own default, until the page is loaded again.
 */
export function styleOf(part: QuietPart): string {
  const { kind, hide } = rowOf(part);
  const [property, value] =
    kind === 'counts' || kind === 'grey' ? values[kind] : (['display', 'none'] as const);
  const name = switchOf(part);
  // One selector that a browser does not know would take the others of its rule with it.
  const rules = hide.map(
    (selector) => `${selector}{${name}:${value};${property}:var(${name},revert-layer)!important}`,
  );
  return `@layer tosha{${rules.join('\n')}}\n`;
}

/** What gives a page its own style back for a part. */
export function undoing(part: QuietPart): string {
  return rowOf(part)
    .hide.map((selector) => `${selector}{${switchOf(part)}:initial!important}`)
    .join('\n');
}

/** Every style sheet that the build makes. */
export function styleSheets(): { fileName: string; source: string }[] {
  return quietParts.flatMap((part) => {
    const fileName = styleFile(part);
    return fileName ? [{ fileName, source: styleOf(part) }] : [];
  });
}
