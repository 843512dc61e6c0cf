import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { replaceStrings } from '../../../src/build/replace-strings';

const places = new Map([
  ['limitsTitle', '7'],
  ['left', '8'],
]);
const replaced = (code: string) => replaceStrings(code, parseAst(code), places);

describe('replaceStrings', () => {
  it.each([
    [`t('limitsTitle')`, `t("7")`],
    [`const all = ["left", on ? 'limitsTitle' : 'other'];`, `const all = ["8", on ? "7" : 'other'];`],
    [`const words = { heading: 'limitsTitle' };`, `const words = { heading: "7" };`],
    [
      `function f(key = 'left') { return \`\${t('left')} \${key}\`; }`,
      `function f(key = "8") { return \`\${t("8")} \${key}\`; }`,
    ],
  ])('puts places for keys: %s', (code, other) => {
    expect(replaced(code)).toBe(other);
  });

  it.each([
    `({ left: 1, 'limitsTitle': 2 }).left`,
    `class A { left = 1; 'limitsTitle'() { return /left/; } }`,
    `import { a as left } from 'other'; export { left }; // 'left'`,
    '`left`; "limitsTitle "; "";',
  ])('leaves what is no string of that text as it is: %s', (code) => {
    expect(replaced(code)).toBe(code);
  });
});
