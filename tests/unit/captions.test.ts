import { describe, expect, it } from 'vitest';
import { lexicons } from '../../src/domain/filter/lexicons';
import { isWronglyCovered, scoreCaptions } from '../captions/score';

/** What the lists reach on the captions that they were tuned on, in %: a change that loses more is a mistake. */
const fewestCovered = 90;
const mostWronglyCovered = 1;

const percent = (part: number, whole: number) => (100 * part) / whole;

describe.each(scoreCaptions('tune').map((score) => [score.language, score] as const))(
  'captions in %s that the lists were tuned on',
  (language, { covered, care, harmless }) => {
    const known = lexicons.some((lexicon) => lexicon.language === language);
    it.runIf(known).each(covered)('are covered: $topic', ({ judged }) => {
      const found = judged.filter(({ match }) => match !== null);
      expect(percent(found.length, judged.length)).toBeGreaterThanOrEqual(fewestCovered);
    });

    it('are let through where they help, or about anything else', () => {
      const others = [...care, ...harmless];
      const wrong = others.filter(isWronglyCovered);
      expect(
        percent(wrong.length, others.length),
        wrong.map(({ text }) => text).join('\n'),
      ).toBeLessThanOrEqual(mostWronglyCovered);
    });
  },
);
