import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/domain/day';
import { countedSections, weekReport } from '../../../../src/domain/report';
import { type LeadFact, leadFacts } from '../../../../src/domain/report/lead-facts';
import { defaultSettings } from '../../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../../src/domain/usage';

const minute = 60_000;
const monday = '2026-11-16';
const counted = countedSections(defaultSettings);

interface World {
  /** 35 days up to the Sunday of the week: atoms in minutes. */
  readonly days: readonly (Readonly<Record<string, number>> | null)[];
  readonly goal: number | null;
  readonly todayIndex: number;
  readonly firstIndex: number;
}
const atom = fc.constantFrom('tiktok/feed', 'youtube/shorts', 'tiktok/feed+youtube/shorts', 'youtube/rest');
const world: fc.Arbitrary<World> = fc.record({
  days: fc.array(fc.option(fc.dictionary(atom, fc.integer({ min: 1, max: 90 }), { maxKeys: 3 })), {
    minLength: 35,
    maxLength: 35,
  }),
  goal: fc.option(fc.integer({ min: 0, max: 90 })),
  todayIndex: fc.integer({ min: 28, max: 40 }),
  firstIndex: fc.integer({ min: 0, max: 28 }),
});

const nameOf = (index: number) => addDays(monday, index - 28);

function factsOf({ days, goal, todayIndex, firstIndex }: World): LeadFact[] {
  const stored = days.flatMap((minutes, index): DayUsage[] => {
    if (!minutes || index > todayIndex || index < firstIndex) return [];
    const atoms = Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, value * minute]));
    return [{ ...emptyDay(nameOf(index), 'UTC'), atoms }];
  });
  const frame = {
    today: nameOf(todayIndex),
    firstDay: nameOf(firstIndex),
    goalMs: goal === null ? null : goal * minute,
    counted,
  };
  const [week, ...before] = [0, 7, 14, 21, 28].map((back) =>
    weekReport(stored, { ...frame, from: addDays(monday, -back) }),
  );
  if (!week) throw new Error('no week');
  return leadFacts(week, before, frame.today);
}

/** The same sums found from the minutes alone: ms of the days from one index to before another. */
function sum({ days, firstIndex, todayIndex }: World, from: number, to: number, section?: string): number {
  let total = 0;
  for (let index = Math.max(from, firstIndex); index < to && index <= todayIndex; index += 1)
    for (const [key, value] of Object.entries(days[index] ?? {})) {
      const own = section ? key.includes(section) : key !== 'youtube/rest';
      if (own) total += value * minute;
    }
  return total;
}

function isTrue(fact: LeadFact, all: World): boolean {
  const { goal, todayIndex, firstIndex } = all;
  const over = Math.min(7, todayIndex - 28);
  const changeOf = (section?: string) => sum(all, 28, 28 + over, section) - sum(all, 21, 21 + over, section);
  switch (fact.fact) {
    case 'total':
      return fact.ms === sum(all, 28, 35);
    case 'less':
      return firstIndex <= 21 && fact.whole === (over === 7) && changeOf() === -fact.ms && fact.ms > 0;
    case 'more':
      return firstIndex <= 21 && fact.whole === (over === 7) && changeOf() === fact.ms && fact.ms > 0;
    case 'same':
      return firstIndex <= 21 && fact.whole === (over === 7) && Math.abs(changeOf()) < 5 * minute;
    case 'sectionLess':
    case 'sectionMore': {
      const change = changeOf(fact.section);
      const most = Math.max(...['tiktok/feed', 'youtube/shorts'].map((id) => Math.abs(changeOf(id))));
      return fact.ms === most && change === (fact.fact === 'sectionLess' ? -fact.ms : fact.ms);
    }
    case 'lightest':
      return (
        todayIndex >= 35 &&
        firstIndex <= 28 - 7 * fact.weeks &&
        Array.from({ length: fact.weeks }, (_, index) => 21 - 7 * index).every(
          (from) => sum(all, from, from + 7) > sum(all, 28, 35),
        )
      );
    case 'goal': {
      const last = Math.min(34, todayIndex);
      const known = Array.from({ length: last - 27 }, (_, index) => 28 + index).filter(
        (i) => i >= firstIndex,
      );
      const within = known.filter((index) => sum(all, index, index + 1) <= (goal ?? -1) * minute);
      return (
        goal !== null &&
        fact.of === known.length &&
        fact.days === within.length &&
        fact.soFar === todayIndex < 35
      );
    }
  }
}

describe('leadFacts', () => {
  it('says only what is true, whatever was watched', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(world, (all) => {
        const facts = factsOf(all);
        expect(facts.length).toBeGreaterThan(0);
        expect(facts.length).toBeLessThanOrEqual(2);
        for (const fact of facts) {
          said.add(fact.fact);
          expect(isTrue(fact, all), JSON.stringify(fact)).toBe(true);
        }
      }),
      { numRuns: 2_000, seed: 6 },
    );
    // Every kind of sentence was met, so none of them goes untested.
    expect([...said].sort()).toEqual(
      ['goal', 'less', 'lightest', 'more', 'same', 'sectionLess', 'sectionMore', 'total'].sort(),
    );
  });

  it('prefers a light week to the goal, and the goal to a section', () => {
    const days = Array.from({ length: 35 }, (_, index) => ({ 'tiktok/feed': index < 28 ? 40 : 20 }));
    const some = { days, todayIndex: 35, firstIndex: 0 };
    expect(factsOf({ ...some, goal: 60 }).map(({ fact }) => fact)).toEqual(['less', 'lightest']);
    expect(factsOf({ ...some, goal: 60, firstIndex: 21 }).map(({ fact }) => fact)).toEqual(['less', 'goal']);
    expect(factsOf({ ...some, goal: null, firstIndex: 21 }).map(({ fact }) => fact)).toEqual([
      'less',
      'sectionLess',
    ]);
  });
});
