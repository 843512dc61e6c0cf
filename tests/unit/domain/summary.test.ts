import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day';
import type { StoredInterval } from '../../../src/domain/record';
import { countedSections, type ReportFrame } from '../../../src/domain/report';
import { defaultSettings } from '../../../src/domain/settings';
import { summaryOf, type WeekFacts } from '../../../src/domain/summary';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';

const minute = 60_000;
const monday = '2026-11-16';
const names = Array.from({ length: 14 }, (_, index) => addDays(monday, index - 7));
const frame: ReportFrame = {
  from: monday,
  today: '2026-11-23',
  firstDay: '2026-11-01',
  goalMs: 30 * minute,
  counted: countedSections(defaultSettings),
};

function day(name: string, ms: number): DayUsage {
  return { ...emptyDay(name, 'UTC'), atoms: { 'tiktok/feed': ms, 'youtube/rest': 7 * minute } };
}

function interval(start: number, ms: number, more: Partial<StoredInterval> = {}): StoredInterval {
  const end = start + ms;
  return {
    section: 'tiktok/feed',
    kind: 'focused',
    start,
    end,
    from: start,
    until: end,
    day: monday,
    zoneOffset: 180,
    document: 'd',
    ...more,
  };
}

const facts = (parts: Partial<WeekFacts>): WeekFacts => ({ days: [], intervals: [], events: [], ...parts });
/** By the clock of Nairobi. */
const at = (hour: number, minutes = 0) => Date.UTC(2026, 10, 16, hour - 3, minutes);

/** Two weeks, of some days of which nothing was recorded (`null`). */
const twoWeeks = fc.array(fc.option(fc.integer({ min: 0, max: 120 }).map((minutes) => minutes * minute)), {
  minLength: 14,
  maxLength: 14,
});
const event = fc.record({
  type: fc.constantFrom('leave', 'withdrawn', 'block', 'extra'),
  day: fc.constantFrom(...names),
});

describe('summaryOf', () => {
  it('says nothing that is not true, whatever was stored', () => {
    fc.assert(
      fc.property(
        twoWeeks,
        fc.array(event, { maxLength: 6 }),
        fc.constantFrom('2026-11-01', '2026-11-10', '2026-11-18'),
        fc.option(fc.integer({ min: 0, max: 90 }).map((minutes) => minutes * minute)),
        (totals, events, firstDay, goalMs) => {
          // Nothing is recorded before the first day.
          const known = names.map((name, index) => (name < firstDay ? null : (totals[index] ?? 0)));
          const days = names.flatMap((name, index) => {
            const ms = totals[index] ?? null;
            return name < firstDay || ms === null ? [] : [day(name, ms)];
          });
          const summary = summaryOf(facts({ days, events }), { ...frame, firstDay, goalMs });
          const [before, week] = [known.slice(0, 7), known.slice(7)];
          const sum = (list: readonly (number | null)[]) =>
            list.reduce<number>((all, one) => all + (one ?? 0), 0);
          const isWhole = !known.includes(null);
          const difference = sum(week) - sum(before);
          const same = Math.abs(difference) < 5 * minute;
          expect(summary.moreMs).toBe(isWhole ? (same ? 0 : difference) : null);
          expect(summary.before === null).toBe(before.includes(null));
          const own = events.filter((one) => one.day >= monday);
          for (const good of summary.good) {
            if (good.type === 'less') expect(good.ms).toBe(-difference);
            if (good.type === 'left')
              expect(good.times).toBe(own.filter(({ type }) => type === 'leave').length);
            if (good.type === 'without') {
              const empty = week.filter((ms, index) => {
                const unseen = own.some((one) => one.type === 'withdrawn' && one.day === names[index + 7]);
                return ms === 0 && !unseen;
              });
              expect(good.days).toBe(empty.length);
            }
            if (good.type === 'within') {
              expect(good.of).toBe(week.filter((ms) => ms !== null).length);
              expect(good.days).toBe(week.filter((ms) => ms !== null && ms <= (goalMs ?? -1)).length);
              expect(good.days).toBeGreaterThan(good.of / 2);
            }
          }
          // Each kind stands there where there is something to tell.
          const told = summary.good.map(({ type }) => type);
          expect(told.includes('less')).toBe((summary.moreMs ?? 0) < 0);
          expect(told.includes('left')).toBe(own.some(({ type }) => type === 'leave'));
          expect(new Set(told).size).toBe(told.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('judges each day by the goal it had', () => {
    const days = names.map((name) => ({
      ...day(name, 40 * minute),
      goal: name < '2026-11-20' ? 45 * minute : null,
    }));
    const [good] = summaryOf(facts({ days }), frame).good;
    expect(good).toEqual({ type: 'within', days: 4, of: 4 });
  });

  it('makes no praise of a week in which nothing was watched at all', () => {
    const days = names.map((name) => day(name, 0));
    expect(summaryOf(facts({ days }), { ...frame, goalMs: null }).good).toEqual([]);
  });
});

describe('the fullest hour', () => {
  const hour = (ms: number, intervals: StoredInterval[]) =>
    summaryOf(facts({ days: [day(monday, ms)], intervals }), frame).hour;

  it('is that of the clock on the wall, with every moment once', () => {
    const evening = interval(at(20, 50), 30 * minute);
    const other = interval(at(20, 55), 25 * minute, { section: 'youtube/shorts', document: 'e' });
    expect(hour(45 * minute, [interval(at(9), 15 * minute), evening, other])).toBe(21);
    // Alone, the shorts would be there twice.
    expect(hour(48 * minute, [interval(at(9), 18 * minute), evening, { ...evening, document: 'e' }])).toBe(
      21,
    );
  });

  it('leaves out what does not count', () => {
    const rest = interval(at(9), 60 * minute, { section: 'youtube/rest' });
    expect(hour(10 * minute, [rest, interval(at(22), 10 * minute)])).toBe(22);
  });

  it('is none where two have the same, and where what is not known could change it', () => {
    const one = interval(at(9), 15 * minute);
    expect(hour(30 * minute, [one, interval(at(22), 15 * minute)])).toBeNull();
    expect(hour(29 * minute, [one])).toBe(9);
    expect(hour(30 * minute, [one])).toBeNull();
    expect(hour(0, [])).toBeNull();
  });

  it('has no hour with more in it', () => {
    const some = fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 6 * 24 * 60 }), size: fc.integer({ min: 1, max: 200 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (list) => {
        const minutes = new Set<number>();
        for (const { start, size } of list) for (let i = start; i < start + size; i += 1) minutes.add(i);
        const hours = new Array<number>(24).fill(0);
        for (const one of minutes)
          hours[Math.floor(one / 60) % 24] = (hours[Math.floor(one / 60) % 24] ?? 0) + 1;
        const intervals = list.map(({ start, size }) => interval(at(0) + start * minute, size * minute));
        const found = hour(minutes.size * minute, intervals);
        const most = Math.max(...hours);
        if (found === null) expect(hours.filter((one) => one === most).length).toBeGreaterThan(1);
        else expect(hours[found]).toBe(most);
      }),
    );
  });
});
