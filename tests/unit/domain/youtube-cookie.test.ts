import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBit, withBit } from '../../../src/domain/youtube-cookie';

const hex = fc.bigInt({ min: 1n, max: 0xffffffffffn }).map((bits) => bits.toString(16));
const field = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }).filter((number) => number !== 2),
      hex,
    )
    .map(([number, bits]) => `f${number}=${bits}`),
  fc.constantFrom('tz=Africa.Nairobi', 'hl=sw', 'volume=50', 'repeat=NONE'),
);
/** Preferences as YouTube writes them, with or without a field `f2`. */
const preferences = fc
  .tuple(fc.uniqueArray(field, { maxLength: 5 }), fc.option(hex), fc.nat(5))
  .map(([fields, bits, at]) => {
    const all = [...fields];
    if (bits !== null) all.splice(Math.min(at, all.length), 0, `f2=${bits}`);
    return all.join('&');
  });

describe('the bit in YouTube’s cookie', () => {
  it('comes and goes, and every other byte stays', () => {
    fc.assert(
      fc.property(preferences, (before) => {
        const on = withBit(before, true);
        expect(hasBit(on)).toBe(true);
        expect(withBit(on, true)).toBe(on);
        const others = (text: string) => text.split('&').filter((one) => !one.startsWith('f2='));
        expect(others(on).filter(Boolean)).toEqual(others(before).filter(Boolean));
        if (!hasBit(before)) expect(withBit(on, false)).toBe(before);
        expect(hasBit(withBit(before, false))).toBe(false);
      }),
    );
  });

  it('is written as YouTube does', () => {
    expect(withBit('', true)).toBe('f2=8000000');
    expect(withBit('f2=8000000', false)).toBe('');
    expect(withBit('f6=400&f2=30000&tz=UTC', true)).toBe('f6=400&f2=8030000&tz=UTC');
  });

  it('leaves alone what is no number', () => {
    for (const odd of ['f2=', 'f2=xyz', 'f2', '=', '&&', 'f2=123456789012345678901']) {
      expect(hasBit(odd)).toBe(false);
      expect(withBit(withBit(odd, true), false)).toBe(odd);
    }
  });
});
