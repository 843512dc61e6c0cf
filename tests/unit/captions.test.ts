import { describe, expect, it } from 'vitest';
import { compileFilter } from '../../src/domain/filter/compile';
import { judge } from '../../src/domain/filter/judge';
import { topics } from '../../src/domain/filter/topics';
import { readAlone } from '../captions/learn/read-lessons';
import { isCovered, isWronglyCovered, type Judged, scoreCaptions } from '../captions/score';

/** What the filter reaches on captions that nothing was learned from, in %: a change that loses more is a mistake. */
const expected = {
  moderate: { fewestCovered: 70, fewestOfTopic: 74, mostHarmless: 1.5, mostHelp: 1.5 },
  strict: { fewestCovered: 82, fewestOfTopic: 80, mostHarmless: 3, mostHelp: 1.5 },
} as const;

const percent = (part: readonly unknown[], whole: readonly unknown[]) =>
  (100 * part.length) / Math.max(1, whole.length);
const textsOf = (judged: readonly Judged[]) => judged.map(({ text }) => text).join('\n');

describe.each(['moderate', 'strict'] as const)('at the %s level', (level) => {
  const { fewestCovered, fewestOfTopic, mostHarmless, mostHelp } = expected[level];
  const scores = scoreCaptions('tune', level);
  it.each(topics)('captions of %s are covered, in all languages together', (topic) => {
    const of = scores.flatMap(({ covered }) => covered.filter((one) => one.topic === topic));
    const should = of.flatMap(({ judged }) => judged);
    expect(percent(should.filter(isCovered), should)).toBeGreaterThanOrEqual(fewestOfTopic);
  });

  const filter = compileFilter({ topics, own: [], level });
  it('what says alone what it is about is covered', () => {
    const missed = readAlone().filter(({ text }) => judge(filter, { texts: [text], creators: [] }) === null);
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  describe.each(scores.map((score) => [score.language, score] as const))(
    'captions in %s',
    (_, { covered, care, harmless }) => {
      const should = covered.flatMap(({ judged }) => judged);
      it.runIf(should.length > 0)('of the topics are covered', () => {
        expect(percent(should.filter(isCovered), should)).toBeGreaterThanOrEqual(fewestCovered);
      });

      it.runIf(care.length > 0)('that help are let through, or offer support first', () => {
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
