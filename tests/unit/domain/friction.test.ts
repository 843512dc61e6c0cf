import { describe, expect, it } from 'vitest';
import { frictionFor, frictionMs, isTyped } from '../../../src/domain/friction';

describe('what has to be done for a little more', () => {
  it('is what was chosen, every time', () => {
    for (let taken = 0; taken < 7; taken++) expect(frictionFor('breathe', taken, false)).toBe('breathe');
  });

  it('is each kind in its turn where it rotates, and never the same twice running', () => {
    const met = Array.from({ length: 11 }, (_, taken) => frictionFor('rotate', taken, false));
    expect(new Set(met.slice(0, 5))).toEqual(new Set(['wait', 'breathe', 'dot', 'hold', 'type']));
    expect(met.slice(5, 10)).toEqual(met.slice(0, 5));
    for (const [index, kind] of met.entries()) expect(kind).not.toBe(met[index - 1]);
  });

  it('is the PIN where there is one, whatever was chosen', () => {
    expect([frictionFor('wait', 0, true), frictionFor('rotate', 3, true)]).toEqual(['pin', 'pin']);
  });

  it('takes 15 s of waiting, and 15 s more with each time of the day', () => {
    expect([0, 1, 5].map((used) => frictionMs('wait', used, 'slow'))).toEqual([15_000, 30_000, 90_000]);
    expect(frictionMs('breathe', 3, 'slow')).toBe(36_000);
    expect(frictionMs('breathe', 0, 'box')).toBe(48_000);
    expect(frictionMs('breathe', 0, 'fourSevenEight')).toBe(57_000);
    expect(frictionMs('hold', 3, 'slow')).toBe(10_000);
  });

  it('is typed for a sentence and a PIN only', () => {
    const kinds = ['wait', 'breathe', 'hold', 'dot', 'type', 'pin'] as const;
    expect(kinds.filter(isTyped)).toEqual(['type', 'pin']);
  });
});
