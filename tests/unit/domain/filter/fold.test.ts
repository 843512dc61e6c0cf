import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/domain/filter/fold';
import { spellingsOf } from '../../../../src/domain/filter/spellings';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('folding', () => {
  it.each([
    ['ÇA VA', 'ca va'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['𝓯𝓪𝓷𝓬𝔂 𝕋𝕖𝕩𝕥', 'fancy text'],
    ['🅱🅴🆃', 'bet'],
    ['ⓑⓔⓣ', 'bet'],
    ['s​e­x', 'sex'],
    ['kіll', 'kill'],
    ['вет', 'вет'],
    ['z̸͖͝a̶l̷g̵o̴', 'zalgo'],
    ['don’t', "don't"],
    ['خَمْر', 'خمر'],
    ['شـــراب', 'شراب'],
    ['शराब', 'शराब'],
    ['फ़िल्म', 'फिल्म'],
    ['straße', 'strasse'],
  ])('reads %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps apart what a space parts', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(fold(`${one} ${other}`).includes(' ')).toBe(true);
      }),
    );
  });
});

describe('the spellings of a word', () => {
  it.each([
    ['weeeed', 'weed'],
    ['weeeed', 'wed'],
    ['s3xx', 'sexx'],
    ['k1ll', 'kill'],
    ['a1cohol', 'alcohol'],
    ['$hisha', 'shisha'],
    ['c4s1n0', 'casino'],
    ['booooozzzze', 'booze'],
  ])('of %s hold %s', (written, meant) => {
    expect(spellingsOf(written)).toContain(meant);
  });

  it.each(['80s', '1990', '3', '4x4', '2025', '@5'])('leave %s what it is', (written) => {
    expect(spellingsOf(written)).toEqual([written]);
  });

  it('begin with the word itself, and stay few, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aabee13$@0xyz'), maxLength: 80 }), (word) => {
        const spellings = spellingsOf(word);
        expect(spellings[0]).toBe(word);
        expect(spellings.length).toBeLessThanOrEqual(1 + 3 * 2 ** 4);
        expect(new Set(spellings).size).toBe(spellings.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
