// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type QuietPart, quietParts, rowOf } from '../../../src/domain/quiet/parts';
import { styleFile, styleOf, styleSheets, undoing } from '../../../src/domain/quiet/style';
import { quietFixtures } from '../../fixtures/quiet';

const all = Object.entries(quietFixtures) as [QuietPart, { elements: readonly string[] }][];
const withText = (element: string) => element.replace('%', 'x');

/** Which selectors of a part find anything in this markup. */
function finding(part: QuietPart, html: string): string[] {
  document.body.innerHTML = html;
  return rowOf(part).hide.filter((selector) => document.querySelector(selector) !== null);
}

describe('style sheets', () => {
  it.each(['chrome', 'firefox'] as const)(
    'of %s are one for each part, and one for pictures everywhere',
    (browser) => {
      const sheets = styleSheets(browser);
      const files = new Set(quietParts.flatMap((part) => styleFile(part) ?? []));
      expect(sheets.map(({ fileName }) => fileName).sort()).toEqual([...files].sort());
      expect(files).toContain('quiet/grey.css');
      for (const part of quietParts) {
        const sheet = sheets.find(({ fileName }) => fileName === styleFile(part));
        if (rowOf(part).hide.length > 0) expect(sheet?.source).toBe(styleOf(part, browser));
      }
    },
  );
});

describe('what makes a page quiet', () => {
  it('has a piece of markup for every selector of every part, and finds it', () => {
    for (const part of quietParts) {
      const { hide, kind } = rowOf(part);
      if (hide.length === 0 || kind === 'grey') continue;
      const found = finding(part, (quietFixtures[part]?.elements ?? []).map(withText).join(''));
      expect([part, found]).toEqual([part, hide]);
    }
  });

  it.each(all)('%s finds nothing in a page that has none of it', (part, { elements }) => {
    const plain = elements.map((element) => withText(element).replaceAll(/ [\w-]+="[^"]*"/g, '')).join('');
    const bare = plain.replaceAll(/<(\/?)(?!a\b|div|span|ul|li|i\b|strong)[\w-]+/g, '<$1div');
    expect(finding(part, bare.replaceAll(' is-shorts', ''))).toEqual([]);
  });

  it('hides by a rule for each selector, which one variable undoes', () => {
    const names = new Set<string>();
    for (const part of quietParts) {
      const { hide, kind } = rowOf(part);
      const shared = kind === 'grey' ? kind : part;
      expect(styleFile(part)).toBe(hide.length > 0 ? `quiet/${shared}.css` : null);
      if (hide.length === 0) continue;
      expect(styleOf(part, 'firefox').split(',revert-layer)!important').length - 1).toBe(hide.length);
      expect(styleOf(part, 'chrome').split('!important').length - 1).toBe(hide.length);
      expect(undoing(part).split(':initial!important').length - 1).toBe(hide.length);
      // Neither the name of the site nor that of the part is in it for a page to come upon.
      const [, name = ''] = /\{(--t\d+):/.exec(undoing(part)) ?? [];
      expect(styleOf(part, 'firefox')).toContain(`var(${name},`);
      expect(styleOf(part, 'chrome')).toContain(`style(${name}:off)`);
      const own = `${name} of ${part.slice(0, part.indexOf('/'))}`;
      expect(names.has(own)).toBe(false);
      names.add(own);
    }
  });
});
