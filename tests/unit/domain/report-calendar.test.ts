import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day';
import { countedSections, weekReport } from '../../../src/domain/report';
import { heatEnds, heatOf } from '../../../src/domain/report/calendar-heat';
import {
  daysOf,
  firstDayOf,
  lastDayOf,
  monthsOf,
  movePeriod,
  periodOf,
  weeksOf,
} from '../../../src/domain/report/calendar-period';
import { offsetAt, shownVisits } from '../../../src/domain/report/calendar-visits';
import { compareCalendar } from '../../../src/domain/report/compare-calendar';
import { type DayFrame, isPastGoal, reportDays } from '../../../src/domain/report/report-day';
import { sumOfDays } from '../../../src/domain/report/sum-of-days';
import { defaultSettings } from '../../../src/domain/settings';
import { attentionKinds, type DayUsage, emptyDay, timeOf, viewsOf } from '../../../src/domain/usage';
import { unionOf } from '../../../src/domain/visits';
import { daysOfWeek, weekStart } from '../../../src/domain/week';

const minute = 60_000;
const counted = countedSections(defaultSettings);
const frame: DayFrame = {
  today: '2026-11-22',
  firstDay: '2025-01-01',
  goalMs: () => 60 * minute,
  counted,
};

function day(name: string, minutes: number, more: Partial<DayUsage> = {}): DayUsage {
  return { ...emptyDay(name, 'UTC'), atoms: { 'tiktok/feed': minutes * minute }, ...more };
}

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2200 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const atom = fc.constantFrom(
  'tiktok/feed',
  'youtube/shorts',
  'tiktok/feed+youtube/shorts',
  'youtube/rest',
  'tiktok/feed+youtube/rest',
);
const amounts = fc.dictionary(atom, fc.integer({ min: 1, max: 3_600_000 }), { maxKeys: 5 });
const section = fc.constantFrom('tiktok/feed', 'youtube/shorts', 'youtube/rest');
const views = fc.dictionary(section, fc.integer({ min: 1, max: 99 }));
/** Days of 2026, each at most once. */
const stored = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: 364 }), amounts, views).map(([index, atoms, seen]) => ({
    ...emptyDay(addDays('2026-01-01', index), 'UTC'),
    atoms,
    views: seen,
  })),
  { selector: (one) => one.day, maxLength: 60 },
);

describe('months and years', () => {
  it('hold every day exactly once, whichever day weeks start on', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 7 }), (name, first) => {
        const weeks = weeksOf(name, first);
        const days = daysOf(name);
        expect(weeks.flat().filter((one) => one !== null)).toEqual(days);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        // Every column is one day of the week.
        for (const week of weeks) {
          week.forEach((one, index) => {
            if (one) expect(new Date(one).getUTCDay()).toBe((first + index) % 7);
          });
        }
        expect(days[0]).toBe(`${name}-01`);
        expect(addDays(days.at(-1) ?? '', 1)).toBe(`${movePeriod(name, 1)}-01`);
      }),
    );
  });

  it('are together the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2200 }), (number) => {
        const year = String(number);
        expect(monthsOf(year).flatMap(daysOf)).toEqual(daysOf(year));
      }),
    );
  });

  it('are moved over the ends of years', () => {
    expect(movePeriod('2026-12', 1)).toBe('2027-01');
    expect(movePeriod('2026-01', -1)).toBe('2025-12');
    expect(movePeriod('2026', -1)).toBe('2025');
    expect([firstDayOf('2024-02'), lastDayOf('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDayOf('2026'), lastDayOf('2026')]).toEqual(['2026-01-01', '2026-12-31']);
  });

  it('are those of which anything can be known, whatever an address says', () => {
    const of = (text: string) => periodOf(text, '2026-03-14', '2026-11-22');
    expect(of('2026-05')).toBe('2026-05');
    expect(of('2026')).toBe('2026');
    expect(of('1999-12')).toBe('2026-03');
    expect(of('2031')).toBe('2026');
    for (const text of ['', '2026-13', '2026-11-22', 'x', '26']) expect(of(text)).toBe('2026-11');
  });
});

describe('sums', () => {
  it('are those of the days by their atoms, in a month and in a year', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom('2026', ...monthsOf('2026')), (days, period) => {
        const sum = sumOfDays(reportDays(daysOf(period), days, frame));
        const own = days.filter(({ day: name }) => name.startsWith(period));
        const add = (of: (one: DayUsage) => number) => own.reduce((total, one) => total + of(one), 0);
        if (own.length > 0 || period <= '2026-11')
          expect(sum.totalMs).toBe(add((one) => timeOf(one, counted)));
        expect(sum.videos).toBe(add((one) => viewsOf(one, counted)));
        for (const { id, ms, videos } of [...sum.sections, ...sum.others]) {
          expect(ms).toBe(add((one) => timeOf(one, new Set([id]))));
          expect(videos).toBe(add((one) => viewsOf(one, new Set([id]))));
        }
        const named = [...sum.sections, ...sum.others].map(({ id }) => id);
        for (const { atoms } of own)
          for (const id of Object.keys(atoms).join('+').split('+').filter(Boolean))
            expect(named).toContain(id);
      }),
    );
  });

  it('of the months are the sum of the year', () => {
    fc.assert(
      fc.property(stored, (days) => {
        const all = reportDays(daysOf('2026'), days, frame);
        const months = monthsOf('2026').map(
          (name) => sumOfDays(reportDays(daysOf(name), days, frame)).totalMs ?? 0,
        );
        expect(months.reduce((total, ms) => total + ms, 0)).toBe(sumOfDays(all).totalMs);
      }),
    );
  });

  it('agree with those of the week', () => {
    fc.assert(
      fc.property(stored, fc.integer({ min: 0, max: 320 }), (days, index) => {
        const from = weekStart(addDays('2026-01-01', index), 1);
        const own = reportDays(daysOfWeek(from), days, frame);
        const sum = sumOfDays(own);
        const week = weekReport(days, { ...frame, from });
        expect(own.map(({ totalMs }) => totalMs)).toEqual(week.days.map(({ totalMs }) => totalMs));
        const { totalMs, videos, withinGoal } = week;
        expect({ ...sum, totalMs: sum.totalMs ?? 0 }).toMatchObject({ totalMs, videos, withinGoal });
        expect(sum.sections.map(({ ms }) => ms)).toEqual(week.sections.map(({ ms }) => ms));
        expect(sum.others.map(({ ms }) => ms)).toEqual(week.others.map(({ ms }) => ms));
      }),
    );
  });

  it('show nothing of days of which nothing is known', () => {
    fc.assert(
      fc.property(
        stored,
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 364 }),
        (days, start, length) => {
          const firstDay = addDays('2026-01-01', start);
          const today = addDays(firstDay, length);
          for (const one of reportDays(daysOf('2026'), days, { ...frame, firstDay, today })) {
            const isStored = days.some(({ day: name }) => name === one.day);
            const isKnown = isStored || (one.day >= firstDay && one.day <= today);
            expect(one.totalMs === null).toBe(!isKnown);
            if (!isKnown) expect([one.videos, one.parts, isPastGoal(one)]).toEqual([0, {}, false]);
          }
        },
      ),
    );
  });

  it('say nothing where nothing is known, and how many days a usual one is of', () => {
    const none = sumOfDays(reportDays(daysOf('2027'), [], frame));
    expect(none).toMatchObject({ totalMs: null, watchedDays: 0, averageMs: 0, withinGoal: null });
    const one = sumOfDays(reportDays(daysOf('2026-11'), [day('2026-11-03', 30)], frame));
    expect(one).toMatchObject({ totalMs: 30 * minute, watchedDays: 1, withinGoal: { days: 22, of: 22 } });
  });

  it('measure each day by the goal that was in force', () => {
    const days = [
      day('2026-11-01', 50, { goal: 40 * minute }),
      day('2026-11-02', 50, { goal: null }),
      day('2026-11-03', 50),
      day('2026-11-04', 61),
    ];
    const all = reportDays(daysOf('2026-11').slice(0, 4), days, frame);
    expect(all.map(isPastGoal)).toEqual([true, false, false, true]);
    expect(sumOfDays(all).withinGoal).toEqual({ days: 1, of: 3 });
  });
});

describe('a comparison with the month before', () => {
  const compare = (period: string, days: readonly DayUsage[], changes: Partial<DayFrame> = {}) => {
    const own = { ...frame, ...changes };
    const of = (name: string) => reportDays(daysOf(name), days, own);
    return compareCalendar(period, of(period), of(movePeriod(period, -1)), own.today);
  };
  const every = (from: string, count: number, minutes: number) =>
    Array.from({ length: count }, (_, index) => day(addDays(from, index), minutes));

  it('is of all days once it is over', () => {
    const days = [...every('2026-09-01', 30, 10), ...every('2026-10-01', 31, 10)];
    expect(compare('2026-10', days)).toEqual({ ms: 10 * minute, days: 31, whole: true });
  });

  it('is of the same dates while it goes on, without today', () => {
    const days = [...every('2026-10-01', 31, 10), ...every('2026-11-01', 22, 15)];
    expect(compare('2026-11', days)).toEqual({ ms: 21 * 5 * minute, days: 21, whole: false });
  });

  it('leaves out dates that the other does not have', () => {
    const days = [...every('2026-02-01', 28, 10), ...every('2026-03-01', 31, 10)];
    expect(compare('2026-03', days, { today: '2026-03-31' })).toEqual({ ms: 0, days: 30, whole: false });
  });

  it('is not made on a first day, nor with a month that was not recorded whole', () => {
    const days = every('2026-10-01', 40, 10);
    expect(compare('2026-11', days, { today: '2026-11-01' })).toBeNull();
    expect(compare('2026-11', every('2026-10-02', 40, 10), { firstDay: '2026-10-02' })).toBeNull();
  });

  it('is not made where days of it were erased', () => {
    const days = [...every('2026-09-01', 30, 10), ...every('2026-10-01', 20, 10)];
    const gaps = [{ from: '2026-10-21', to: '2026-10-31', at: 1 }];
    expect(compare('2026-10', days, { gaps })).toBeNull();
  });

  it('is made for years by their dates', () => {
    const days = [day('2025-11-20', 30), day('2025-11-30', 90), day('2026-11-20', 20)];
    expect(compare('2026', days)).toEqual({ ms: -10 * minute, days: 325, whole: false });
  });
});

describe('steps of darkness', () => {
  const of = (minutes: readonly number[]) =>
    heatEnds(
      reportDays(
        minutes.map((_, index) => addDays('2026-01-01', index)),
        minutes.map((one, index) => day(addDays('2026-01-01', index), one)),
        frame,
      ),
    );

  it('fit what was watched, and one long day does not make all others pale', () => {
    const usual = new Array<number>(29).fill(40);
    expect(of(usual)).toEqual([15 * minute, 30 * minute, 45 * minute]);
    expect(of([...usual, 600])).toEqual(of(usual));
    expect(of([])).toEqual([5 * minute, 10 * minute, 15 * minute]);
  });

  it('never get lighter with more time, and only nothing is nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1440 })),
        fc.nat(90_000_000),
        fc.nat(90_000_000),
        (minutes, one, other) => {
          const ends = of(minutes);
          expect(heatOf(Math.max(one, other), ends)).toBeGreaterThanOrEqual(
            heatOf(Math.min(one, other), ends),
          );
          expect(heatOf(one, ends) === 0).toBe(one === 0);
        },
      ),
    );
  });
});

describe('the visits of a day', () => {
  const at = Date.UTC(2026, 10, 22, 18);
  const part = (from: number, until: number, more = {}) => ({
    section: 'tiktok/feed' as const,
    kind: 'focused' as (typeof attentionKinds)[number],
    start: at + from * minute,
    end: at + until * minute,
    from: from * minute,
    until: until * minute,
    zoneOffset: 180,
    ...more,
  });

  it('keep the clock as it was, also when the zone changed in between', () => {
    const parts = [part(0, 10), part(12, 20, { zoneOffset: 60 }), part(40, 50, { zoneOffset: 60 })];
    expect(shownVisits(parts).map(({ offsets }) => offsets)).toEqual([
      [180, 60],
      [60, 60],
    ]);
    expect(offsetAt(at - minute, parts)).toBe(180);
    expect(offsetAt(at + 15 * minute, parts)).toBe(60);
    expect(offsetAt(at, [])).toBeNull();
  });

  it('are as long as what was counted, by how it was watched', () => {
    const some = fc.array(
      fc
        .tuple(
          fc.integer({ min: 0, max: 300 }),
          fc.integer({ min: 1, max: 30 }),
          fc.constantFrom(...attentionKinds),
        )
        .map(([from, long, kind]) => part(from, from + long, { kind })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (parts) => {
        const visits = shownVisits(parts);
        const total = visits.reduce((sum, { ms }) => sum + ms, 0);
        expect(total).toBe(unionOf(parts.toSorted((a, b) => a.from - b.from)));
        for (const { ms, kinds } of visits) expect(kinds.reduce((sum, [, one]) => sum + one, 0)).toBe(ms);
      }),
    );
  });

  it('count what is in front first where two kinds go on at once', () => {
    const [visit] = shownVisits([part(0, 10, { kind: 'beside' }), part(5, 20)]);
    expect(visit?.kinds).toEqual([
      ['focused', 15 * minute],
      ['beside', 5 * minute],
    ]);
  });
});
