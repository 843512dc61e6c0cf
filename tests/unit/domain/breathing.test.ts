import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathAt, breathMs, breathPatternNames, breathPatterns } from '../../../src/domain/breathing';

describe('a breathing exercise', () => {
  it('is counted in whole seconds: box 16, slow 12, 4-7-8 19', () => {
    expect(breathPatternNames.map(breathMs)).toEqual([12_000, 16_000, 19_000]);
  });

  it('never takes longer in than out', () => {
    for (const parts of Object.values(breathPatterns)) {
      const of = (word: string) => parts.find((part) => part.word === word)?.ms ?? 0;
      expect(of('breatheOut')).toBeGreaterThanOrEqual(of('breatheIn'));
    }
  });

  it('goes through each part second by second, and begins anew after each breath', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...breathPatternNames),
        fc.integer({ min: 0, max: 3_600 }),
        (pattern, at) => {
          const [now, next] = [breathAt(pattern, at), breathAt(pattern, at + 1)];
          const goesOn = next.part === now.part && next.left === now.left - 1 && next.breaths === now.breaths;
          const parts: readonly unknown[] = breathPatterns[pattern];
          const following = parts[(parts.indexOf(now.part) + 1) % parts.length];
          const turns = now.left === 1 && next.part === following && next.left === next.part.ms / 1000;
          const isNewBreath = next.part === parts[0] && now.part === parts.at(-1);
          expect(now.breaths).toBe(Math.floor((at * 1000) / breathMs(pattern)));
          expect(goesOn || (turns && next.breaths === now.breaths + (isNewBreath ? 1 : 0))).toBe(true);
        },
      ),
    );
  });
});
