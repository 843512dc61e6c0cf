import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PairedDay, relationOf } from '../../../../src/domain/check-in/relation';
import { addDays } from '../../../../src/domain/day';
import { fortnightOf, tests } from './ever-told';
import { randomFrom, simulatedYear } from './simulated-year';

/** The first day of a fortnight as answers are counted: what comes before it is known. */
const fortnightStart = '2024-12-30';

/** Answers of so many days up to a fortnight's end, and one of the day after, with which they count. */
function daysBefore(count: number, of: (index: number) => Pick<PairedDay, 'x' | 'y'>): PairedDay[] {
  return Array.from({ length: count + 1 }, (_, index) => ({
    day: addDays(fortnightStart, index - count),
    ...of(index),
  }));
}
/** Goes up and down as it likes, from 0 to below 100. */
const restless = (index: number) => 100 * randomFrom(index)();
const alike = (index: number) => ({ x: restless(index), y: restless(index) });
const linked = (seed: number) =>
  simulatedYear({ carryOver: 0.35, link: 0.6, missing: 'scattered' }, seed).feeling;
const someone = fc.integer({ min: 0, max: 1_000 });
const few = { numRuns: 20 };

describe('relationOf', () => {
  it('tells what is as plain as can be, and which way', () => {
    expect(relationOf(daysBefore(60, alike), tests)).toBe('together');
    expect(
      relationOf(
        daysBefore(60, (index) => ({ x: restless(index), y: -restless(index) })),
        tests,
      ),
    ).toBe('opposite');
  });

  it('waits for six weeks', () => {
    expect(relationOf(daysBefore(42, alike), tests)).toBeNull();
    expect(relationOf(daysBefore(43, alike), tests)).toBe('together');
  });

  it('waits for thirty days on which both were known', () => {
    const days = daysBefore(60, alike);
    const [first, last] = [days.slice(0, 15), days.slice(-15)];
    expect(relationOf([...first, ...last], tests)).toBeNull();
    expect(relationOf([...first, ...days.slice(-16)], tests)).toBe('together');
  });

  it('says nothing where one of the two is nearly always the same, or the same each week', () => {
    expect(relationOf([], tests)).toBeNull();
    expect(
      relationOf(
        daysBefore(60, (index) => ({ x: restless(index), y: 4 })),
        tests,
      ),
    ).toBeNull();
    expect(
      relationOf(
        daysBefore(60, (index) => ({ x: 0, y: restless(index) })),
        tests,
      ),
    ).toBeNull();
    const once = (index: number) => ({ x: index === 30 ? 600 : 5, y: index === 30 ? 1 : 4 });
    expect(relationOf(daysBefore(60, once), tests)).toBeNull();
    const weekly = (index: number) => ({ x: (index % 7) * 10, y: index % 7 > 4 ? 4 : 3 });
    expect(relationOf(daysBefore(360, weekly), tests)).toBeNull();
  });

  it('says nothing of two that only grow', () => {
    const grows = (index: number) => ({
      x: index + restless(index) / 10,
      y: index + restless(index + 1_000) / 10,
    });
    expect(relationOf(daysBefore(360, grows), tests)).toBeNull();
  });

  it('says the same on every day of a fortnight, so that looking daily is looking once in it', () => {
    const said = new Set<string | null>();
    for (let seed = 0; seed < 20; seed += 1) {
      const days = linked(seed);
      const byFortnight = new Map<number, Set<string | null>>();
      days.forEach(({ day }, index) => {
        const relation = relationOf(days.slice(0, index + 1), tests);
        const fortnight = fortnightOf(day);
        byFortnight.set(fortnight, (byFortnight.get(fortnight) ?? new Set()).add(relation));
        said.add(relation);
      });
      expect([...byFortnight.values()].filter(({ size }) => size > 1)).toEqual([]);
    }
    expect(said).toEqual(new Set([null, 'together']));
  });

  it('cares for the order of values alone, and for no order of days', () => {
    fc.assert(
      fc.property(someone, (seed) => {
        const days = linked(seed);
        const said = relationOf(days, tests);
        const other = days.map(({ day, x, y }) => ({ day, x: Math.sqrt(x), y: y ** 3 }));
        expect(relationOf(other.reverse(), tests)).toBe(said);
      }),
      few,
    );
  });

  it('says the contrary of the contrary, and the same of the two the other way round', () => {
    const contrary = { together: 'opposite', opposite: 'together' } as const;
    fc.assert(
      fc.property(someone, (seed) => {
        const days = linked(seed);
        const said = relationOf(days, tests);
        expect(
          relationOf(
            days.map(({ day, x, y }) => ({ day, x: y, y: x })),
            tests,
          ),
        ).toBe(said);
        const against = relationOf(
          days.map(({ day, x, y }) => ({ day, x, y: -y })),
          tests,
        );
        expect(against).toBe(said && contrary[said]);
      }),
      few,
    );
  });

  it('asks for more where more is looked at', () => {
    const telling = (count: number) =>
      Array.from({ length: 30 }, (_, seed) => relationOf(linked(seed).slice(0, 100), count)).filter(Boolean);
    expect(telling(1).length).toBeGreaterThan(telling(1_000).length);
  });
});
