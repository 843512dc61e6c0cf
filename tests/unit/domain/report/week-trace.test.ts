import { describe, expect, it } from 'vitest';
import type { SectionId } from '../../../../src/domain/catalogue';
import type { StoredInterval } from '../../../../src/domain/record';
import { countedSections } from '../../../../src/domain/report';
import { medianOf } from '../../../../src/domain/report/day-trace';
import { momentsOf } from '../../../../src/domain/report/moments';
import { othersMs, ownToday, withOthers } from '../../../../src/domain/report/others';
import { weekTrace } from '../../../../src/domain/report/week-trace';
import { defaultSettings } from '../../../../src/domain/settings';
import { type DayUsage, emptyDay, timeOf } from '../../../../src/domain/usage';

const minute = 60_000;
const counted = countedSections(defaultSettings);
const frame = { counted, dayStart: 240, hours: [], today: '2026-11-23' };

/** A stretch of a day in Nairobi, from `HH:MM` by its clock. */
function row(day: string, clock: string, minutes: number, section: SectionId, next = 0): StoredInterval {
  const start = Date.parse(`${day}T${clock}:00+03:00`) + next * 86_400_000;
  const end = start + minutes * minute;
  return {
    section,
    kind: 'focused',
    start,
    end,
    from: start,
    until: end,
    day,
    zoneOffset: 180,
    document: 'd',
  };
}
function dayOf(rows: readonly StoredInterval[]): DayUsage {
  const day = emptyDay(rows[0]?.day ?? '', 'Africa/Nairobi');
  const atoms: Record<string, number> = {};
  for (const { section, start, end } of rows) atoms[section] = (atoms[section] ?? 0) + end - start;
  return { ...day, atoms };
}
const sunday = [
  row('2026-11-22', '07:10', 20, 'tiktok/feed'),
  row('2026-11-22', '12:00', 50, 'youtube/rest'),
  row('2026-11-22', '23:30', 40, 'youtube/shorts'),
];
const saturday = [
  row('2026-11-21', '09:00', 30, 'tiktok/feed'),
  row('2026-11-21', '01:30', 15, 'tiktok/feed', 1),
];

describe('weekTrace', () => {
  it('finds the first and the last of the day, the longest visit and the time at night', () => {
    const trace = weekTrace([dayOf(saturday), dayOf(sunday)], [...saturday, ...sunday], frame);
    expect(trace.days.map(({ first, last }) => [first, last])).toEqual([
      [9 * 60, 25 * 60 + 45],
      [7 * 60 + 10, 24 * 60 + 10],
    ]);
    expect(trace.longest).toEqual({ day: '2026-11-22', section: 'youtube/shorts', ms: 40 * minute });
    expect(trace.bedtime).toEqual({ ms: 55 * minute, of: 105 * minute, own: false });
  });

  it('says nothing of a week of which a part is not known exactly', () => {
    // Some of Sunday was brought from a file, which does not tell when.
    const more = { ...dayOf(sunday), atoms: { ...dayOf(sunday).atoms, 'tiktok/feed': 90 * minute } };
    const trace = weekTrace([dayOf(saturday), more], [...saturday, ...sunday], frame);
    expect(trace.days.map(({ day }) => day)).toEqual(['2026-11-21']);
    expect([trace.longest, trace.bedtime]).toEqual([null, null]);
  });

  it('takes what was kept of a day whose intervals are pruned', () => {
    const longest = { section: 'tiktok/feed' as const, ms: 31 * minute };
    const [one] = sunday;
    const detail = { first: one?.start ?? 0, last: one?.end ?? 0, offsets: [180, 120] as const, longest };
    const trace = weekTrace([{ ...dayOf(sunday), detail }], [], frame);
    expect(trace.days).toMatchObject([{ first: 7 * 60 + 10, last: 6 * 60 + 30 }]);
    expect(trace.longest).toEqual({ ...longest, day: '2026-11-22' });
    expect(trace.bedtime).toBeNull();
    // The longest of that day does not count towards the goal: the longest that does is not known.
    const rest = { ...detail, longest: { ...longest, section: 'youtube/rest' as const } };
    expect(weekTrace([{ ...dayOf(sunday), detail: rest }], [], frame).longest).toBeNull();
  });

  it('calls usual what three days have told, and no end of a day that goes on', () => {
    const friday = [row('2026-11-20', '10:00', 5, 'tiktok/feed')];
    const all = [friday, saturday, sunday];
    const usual = (rows: readonly StoredInterval[][], today = frame.today) => {
      const { first, last } = weekTrace(rows.map(dayOf), rows.flat(), { ...frame, today });
      return [first, last];
    };
    expect(usual(all)).toEqual([9 * 60, 24 * 60 + 10]);
    expect(usual(all, '2026-11-22')).toEqual([9 * 60, null]);
    expect(usual(all.slice(1))).toEqual([null, null]);
  });

  it('has nothing to tell of nothing', () => {
    expect(weekTrace([], [], frame)).toEqual({
      days: [],
      first: null,
      last: null,
      longest: null,
      bedtime: null,
    });
  });
});

it('takes the middle one', () => {
  expect([medianOf([]), medianOf([5]), medianOf([9, 1, 4]), medianOf([4, 1, 9, 20])]).toEqual([
    null,
    5,
    4,
    7,
  ]);
});

it('counts moments, and knows of no minutes where one of them does not tell', () => {
  const events = [
    { type: 'leave', detail: '' },
    { type: 'block', detail: 'goal' },
    { type: 'extra', detail: 'tiktok/feed 5 wait' },
    { type: 'extra', detail: 'youtube/shorts 10 hold' },
    { type: 'zone', detail: 'UTC Africa/Nairobi' },
  ];
  expect(momentsOf(events)).toEqual({ blocks: 1, leaves: 1, extras: 2, extraMs: 15 * minute });
  expect(momentsOf([...events, { type: 'extra', detail: '' }])).toMatchObject({ extras: 3, extraMs: null });
});

describe('other devices', () => {
  const others = [
    { day: '2026-11-22', sections: { 'tiktok/feed': [5 * minute, 9], 'youtube/rest': [minute, 0] } },
    { day: '2026-11-22', sections: { 'tiktok/feed': [2 * minute, 1] } },
    { day: '2026-11-20', sections: { 'youtube/shorts': [minute, 2] } },
    { day: '2026-12-24', sections: { 'tiktok/feed': [minute, 1] } },
  ] as const;

  it('come on top of the days, up to today', () => {
    const days = withOthers([dayOf(sunday)], others, '2026-11-22');
    expect(days.map(({ day, atoms }) => [day, timeOf({ atoms }, counted) / minute])).toEqual([
      ['2026-11-20', 1],
      ['2026-11-22', 67],
    ]);
    expect(days[1]?.views).toEqual({ 'tiktok/feed': 10, 'youtube/rest': 0 });
  });

  it('are taken out of today again', () => {
    const usage = { ...dayOf(sunday), views: { 'tiktok/feed': 9 } };
    const counted = { atoms: { 'tiktok/feed': 20 * minute }, views: { 'tiktok/feed': 4 } };
    const others = { usage: counted, week: { atoms: {}, views: {} } };
    expect(ownToday({ usage })).toBe(usage);
    expect(ownToday({ usage, others }).views).toEqual({ 'tiktok/feed': 5 });
    expect(Object.keys(ownToday({ usage, others }).atoms)).toEqual(['youtube/rest', 'youtube/shorts']);
  });

  it('are told of by what counts', () => {
    expect(othersMs(others, '2026-11-21', '2026-11-22', counted)).toBe(7 * minute);
  });
});
