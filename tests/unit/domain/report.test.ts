import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day';
import {
  countedSections,
  dayShape,
  type ReportFrame,
  usualDay,
  weekReport,
} from '../../../src/domain/report';
import { averageOf, compareWeeks } from '../../../src/domain/report/compare-weeks';
import { defaultSettings, parseSettings } from '../../../src/domain/settings';
import { type DayUsage, emptyDay } from '../../../src/domain/usage';

const minute = 60_000;
const monday = '2026-11-16';
const frame: ReportFrame = {
  from: monday,
  today: '2026-11-22',
  firstDay: '2026-11-01',
  goalMs: 60 * minute,
  counted: countedSections(defaultSettings),
};

function day(name: string, minutes: Record<string, number>, views: Record<string, number> = {}): DayUsage {
  const atoms = Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, value * minute]));
  return { ...emptyDay(name, 'Africa/Nairobi'), atoms, views };
}

describe('weekReport', () => {
  it('adds up what counts, and keeps what does not apart', () => {
    const report = weekReport(
      [
        day(monday, { 'tiktok/feed': 40, 'youtube/rest': 90 }, { 'tiktok/feed': 100 }),
        day('2026-11-18', { 'tiktok/feed': 10, 'youtube/shorts': 60 }, { 'youtube/shorts': 30 }),
      ],
      frame,
    );
    expect(report.totalMs).toBe(110 * minute);
    expect(report.videos).toBe(130);
    expect(report.averageMs).toBe(55 * minute);
    expect(report.withinGoal).toEqual({ days: 6, of: 7 });
    expect(report.sections.map(({ id, ms }) => [id, ms / minute])).toEqual([
      ['youtube/shorts', 60],
      ['tiktok/feed', 50],
    ]);
    expect(report.others).toEqual([{ id: 'youtube/rest', ms: 90 * minute, videos: 0 }]);
  });

  it('counts two sections at once only once in a total', () => {
    const report = weekReport([day(monday, { 'tiktok/feed+youtube/shorts': 30 })], frame);
    expect(report.totalMs).toBe(30 * minute);
    expect(report.days[0]?.parts).toEqual({
      'tiktok/feed': { ms: 30 * minute, videos: 0 },
      'youtube/shorts': { ms: 30 * minute, videos: 0 },
    });
  });

  it('knows nothing of days before the first and after today', () => {
    const report = weekReport([], { ...frame, firstDay: '2026-11-18', today: '2026-11-20' });
    expect(report.days.map(({ totalMs }) => totalMs)).toEqual([null, null, 0, 0, 0, null, null]);
    expect(report.withinGoal).toEqual({ days: 3, of: 3 });
    expect(report.averageMs).toBe(0);
  });

  it('judges no day without a goal', () => {
    expect(weekReport([], { ...frame, goalMs: null }).withinGoal).toBeNull();
  });

  it('measures a day by the goal it had, and today by the present one', () => {
    const report = weekReport(
      [
        { ...day(monday, { 'tiktok/feed': 50 }), goal: 40 * minute },
        { ...day('2026-11-17', { 'tiktok/feed': 50 }), goal: null },
        day('2026-11-18', { 'tiktok/feed': 50 }),
        { ...day('2026-11-22', { 'tiktok/feed': 50 }), goal: 10 * minute },
      ],
      frame,
    );
    expect(report.days.map(({ goalMs }) => goalMs && goalMs / minute)).toEqual([
      40,
      null,
      60,
      60,
      60,
      60,
      60,
    ]);
    expect(report.withinGoal).toEqual({ days: 5, of: 6 });
    const without = weekReport([{ ...day(monday, {}), goal: 40 * minute }], { ...frame, goalMs: null });
    expect(without.withinGoal).toEqual({ days: 1, of: 1 });
  });

  it('adds up visits, skips and kinds of what counts only', () => {
    const some = {
      ...day(monday, { 'tiktok/feed': 3, 'youtube/rest': 9 }),
      visits: { 'tiktok/feed': 2, 'youtube/rest': 4 },
      skips: { 'tiktok/feed': 5 },
      kinds: { 'tiktok/feed': { focused: 2 * minute, pip: minute }, 'youtube/rest': { beside: 9 * minute } },
    };
    const report = weekReport([some, { ...some, day: '2026-11-18' }], frame);
    expect([report.visits, report.skips]).toEqual([4, 10]);
    expect(report.kinds).toEqual({ focused: 4 * minute, beside: 0, pip: 2 * minute, background: 0 });
  });

  it('counts the rest of a site that is counted whole, and sites that are no longer tracked', () => {
    const settings = parseSettings({ sites: { youtube: { tracked: false, wholeSite: true } } });
    const report = weekReport([day(monday, { 'youtube/rest': 20, 'youtube/shorts': 5 })], {
      ...frame,
      counted: countedSections(settings),
    });
    expect(report.totalMs).toBe(25 * minute);
  });

  it('never makes more of a day than its atoms, whatever they are', () => {
    const key = fc.constantFrom(
      'tiktok/feed',
      'youtube/shorts',
      'tiktok/feed+youtube/shorts',
      'youtube/rest',
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.integer({ min: 0, max: 1440 })), (minutes) => {
        const [first] = weekReport([day(monday, minutes)], frame).days;
        const sum = Object.values(minutes).reduce((total, value) => total + value, 0) * minute;
        expect(first?.totalMs).toBeLessThanOrEqual(sum);
      }),
    );
  });
});

describe('compareWeeks', () => {
  const previousDays = Array.from({ length: 7 }, (_, index) =>
    day(addDays(monday, index - 7), { 'tiktok/feed': 60 }, { 'tiktok/feed': 10 }),
  );
  const days = [day(monday, { 'tiktok/feed': 30 }), day('2026-11-17', { 'tiktok/feed': 45 })];
  const compare = (changes: Partial<ReportFrame>) => {
    const own = { ...frame, ...changes };
    const stored = [...previousDays, ...days];
    const before = weekReport(stored, { ...own, from: addDays(own.from, -7) });
    return compareWeeks(weekReport(stored, own), before, own.today);
  };

  it('compares whole weeks when the week is over', () => {
    const compared = compare({ today: '2026-11-25' });
    const section = { id: 'tiktok/feed', ms: (75 - 420) * minute };
    expect(compared).toEqual({ ms: (75 - 420) * minute, videos: -70, days: 7, section });
  });

  it('compares only the days that are over while the week goes on', () => {
    const section = { id: 'tiktok/feed', ms: -30 * minute };
    expect(compare({ today: '2026-11-17' })).toEqual({ ms: -30 * minute, videos: -10, days: 1, section });
  });

  it('says nothing on the first day of a week', () => {
    expect(compare({ today: monday })).toBeNull();
  });

  it('says nothing where a day of the week was erased: it was not one without short video', () => {
    const gaps = [{ from: '2026-11-17', to: '2026-11-17', at: 1 }];
    const stored = [...previousDays, ...days.slice(0, 1)];
    const own = { ...frame, gaps, today: '2026-11-25' };
    const before = weekReport(stored, { ...own, from: addDays(monday, -7) });
    expect(compareWeeks(weekReport(stored, own), before, own.today)).toBeNull();
    // One that is not over is not compared anyway.
    const present = { ...own, today: '2026-11-17' };
    expect(compareWeeks(weekReport(stored, present), before, present.today)).not.toBeNull();
  });

  it('says nothing when the week before was not recorded whole', () => {
    expect(
      compareWeeks(
        weekReport(days, frame),
        weekReport(days, { ...frame, from: '2026-11-09', firstDay: '2026-11-10' }),
        frame.today,
      ),
    ).toBeNull();
  });
});

describe('averageOf', () => {
  const weeks = (firstDay: string) =>
    [7, 14, 21, 28].map((back, index) =>
      weekReport([day(addDays(monday, -back), { 'tiktok/feed': 60 * (index + 1) }, { 'tiktok/feed': 8 })], {
        ...frame,
        firstDay,
        from: addDays(monday, -back),
      }),
    );

  it('is over the weeks that were recorded whole, and says which', () => {
    expect(averageOf(weeks('2026-10-01'))).toEqual({
      weeks: 4,
      from: '2026-10-19',
      to: '2026-11-15',
      totalMs: 150 * minute,
      videos: 8,
      averageMs: 150 * minute,
    });
    expect(averageOf(weeks('2026-10-28'))).toMatchObject({
      weeks: 2,
      from: '2026-11-02',
      totalMs: 90 * minute,
    });
  });

  it('needs two weeks', () => {
    expect(averageOf(weeks('2026-11-10'))).toBeNull();
    expect(averageOf([])).toBeNull();
  });
});

describe('dayShape', () => {
  it('puts hours two by two, and those that a clock change adds last', () => {
    const shape = dayShape({ hours: { '0': 1, '1': 2, '4': 5, '23': 7, '24': 9 } });
    expect(shape).toEqual([3, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 16]);
  });

  it('goes hour by hour where it is asked to', () => {
    expect(dayShape({ hours: { '0': 1, '1': 2, '25': 9 } }, 1)).toEqual([1, 2, ...new Array(21).fill(0), 9]);
  });

  it('is empty for a day that was not recorded', () => {
    expect(dayShape(undefined)).toEqual(new Array(12).fill(0));
  });
});

describe('usualDay', () => {
  const counted = countedSections(defaultSettings);
  const some = (count: number) =>
    Array.from({ length: count }, (_, i) => day(addDays(monday, i), { 'tiktok/feed': 10 * (i + 1) }));

  it('needs four days with something watched', () => {
    expect(usualDay([...some(3), day('2026-11-01', { 'youtube/rest': 50 })], counted)).toBeNull();
    expect(usualDay(some(4), counted)).toBe(25 * minute);
  });
});
