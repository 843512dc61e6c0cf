import { describe, expect, it } from 'vitest';
import { isCovered, isWronglyCovered, type Judged, scoreCaptions } from '../captions/score';

/** What the filter reaches on captions that nothing was learned from, in %: a change that loses more is a mistake. */
const expected = {
  moderate: { fewestCovered: 65, mostHarmless: 1, mostHelp: 2 },
  strict: { fewestCovered: 70, mostHarmless: 3, mostHelp: 2 },
} as const;

const percent = (part: readonly unknown[], whole: readonly unknown[]) =>
  (100 * part.length) / Math.max(1, whole.length);
const textsOf = (judged: readonly Judged[]) => judged.map(({ text }) => text).join('\n');

describe.each(['moderate', 'strict'] as const)('at the %s level', (level) => {
  const { fewestCovered, mostHarmless, mostHelp } = expected[level];
  describe.each(scoreCaptions('tune', level).map((score) => [score.language, score] as const))(
    'captions in %s',
    (_, { covered, care, harmless }) => {
      const should = covered.flatMap(({ judged }) => judged);
      it.runIf(should.length > 0)('of the topics are covered', () => {
        expect(percent(should.filter(isCovered), should)).toBeGreaterThanOrEqual(fewestCovered);
      });

      it('that help are let through, or offer support first', () => {
        const plainly = care.filter(isWronglyCovered);
        expect(percent(plainly, care), textsOf(plainly)).toBeLessThanOrEqual(mostHelp);
      });

      it('about anything else are let through', () => {
        const wrongly = harmless.filter(isCovered);
        expect(percent(wrongly, harmless), textsOf(wrongly)).toBeLessThanOrEqual(mostHarmless);
      });
    },
  );
});
