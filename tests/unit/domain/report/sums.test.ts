import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beat } from '../../../../src/domain/beat';
import type { SectionId } from '../../../../src/domain/catalogue';
import { advanceDay, type DayState } from '../../../../src/domain/day';
import { daysTouched, enterBeat, type Moment, placeWatched } from '../../../../src/domain/enter-beat';
import { type Line, moveLine, spanOf } from '../../../../src/domain/line';
import { place, type StoredInterval } from '../../../../src/domain/record';
import { countedSections, dayShape, weekReport } from '../../../../src/domain/report';
import { bedtimeMs, bedtimeOf } from '../../../../src/domain/report/bedtime';
import { clockHours } from '../../../../src/domain/report/clock-hours';
import { disjoint, lengthOf } from '../../../../src/domain/report/disjoint';
import { weekTrace } from '../../../../src/domain/report/week-trace';
import { closedAt } from '../../../../src/domain/schedule-hours';
import { parseSettings } from '../../../../src/domain/settings';
import { attentionKinds, type DayUsage } from '../../../../src/domain/usage';
import { visitsOf } from '../../../../src/domain/visits';
import { weekStart } from '../../../../src/domain/week';
import { fewSections, hour, minute, moment, zone } from '../arbitrary';

interface Step {
  readonly section: SectionId;
  readonly kind: (typeof attentionKinds)[number];
  readonly document: string;
  /** Ms since the step before, and how long it was watched. */
  readonly gap: number;
  readonly length: number;
  readonly views: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  section: fc.constantFrom(...fewSections),
  kind: fc.constantFrom(...attentionKinds),
  document: fc.constantFrom('a', 'b', 'c'),
  gap: fc.oneof(
    fc.constantFrom(0, 0, 4_000),
    fc.integer({ min: 0, max: 20 * minute }),
    fc.integer({ min: 0, max: 20 * hour }),
  ),
  length: fc.integer({ min: 1, max: 4 * minute }),
  views: fc.integer({ min: 0, max: 3 }),
});

/** Watches in one zone with one day's start, beat by beat as the worker enters them. */
function watch(steps: readonly Step[], start: number, here: string, dayStart: number) {
  let at = start;
  let state: DayState | null = null;
  let line: Line | null = null;
  let rows: StoredInterval[] = [];
  const days = new Map<string, DayUsage>();
  const { offsetAt } = offsets(here);
  steps.forEach(({ section, kind, document, gap, length, views }, seq) => {
    at += gap + length;
    const beat: Beat = {
      document,
      seq,
      sentAt: at,
      section,
      intervals: [{ section, kind, start: at - length, end: at }],
      watched: Array.from({ length: views }, (_, index) => ({
        section,
        at,
        outcome: index % 2 ? 'skip' : 'view',
      })),
    };
    state = advanceDay(state, at, here, dayStart);
    line = moveLine(line, at, spanOf(beat, at));
    const now: Moment = { state, line };
    const placed = place(beat, line, at, state, offsetAt);
    const clips = placeWatched(beat, at);
    const known = new Map(
      daysTouched(placed, clips, now).flatMap((name) => {
        const day = days.get(name);
        return day ? [[name, day] as const] : [];
      }),
    );
    const entered = enterBeat(placed, clips, rows, known, now);
    for (const [name, day] of entered.days) days.set(name, day);
    rows = [...entered.rows];
    // Pages report a stretch while another goes on: the next one may begin before this one has ended.
    if (seq % 2) at -= Math.floor(length / 2);
  });
  return { days: [...days.values()], rows };
}

function offsets(here: string) {
  const format = new Intl.DateTimeFormat('en', { timeZone: here, timeZoneName: 'longOffset' });
  const offsetAt = (at: number) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
  return { offsetAt };
}

const settings = fc
  .record({ wholeSite: fc.boolean() })
  .map(({ wholeSite }) => parseSettings({ sites: { youtube: { tracked: true, wholeSite } } }));
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);

describe('sums', () => {
  it('are the same in the intervals, the atoms and the week, for any usage, zone and start of the day', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        moment,
        zone,
        fc.integer({ min: 0, max: 720 }),
        settings,
        (steps, start, here, dayStart, chosen) => {
          const { days, rows } = watch(steps, start, here, dayStart);
          const counted = countedSections(chosen);
          const last =
            days
              .map(({ day }) => day)
              .sort()
              .at(-1) ?? '';
          const from = weekStart(last, 1);
          const report = weekReport(days, { from, today: last, firstDay: null, goalMs: minute, counted });
          const names = new Set(report.days.map(({ day }) => day));
          const inWeek = rows.filter(({ day }) => names.has(day));
          const own = days.filter(({ day }) => names.has(day));
          const lengthBy = (wanted: (row: StoredInterval) => boolean) =>
            lengthOf(disjoint(inWeek.filter(wanted)));

          expect(report.totalMs).toBe(lengthBy(({ section }) => counted.has(section)));
          for (const { day, totalMs } of report.days)
            expect(totalMs ?? 0).toBe(lengthBy((row) => row.day === day && counted.has(row.section)));
          for (const { id, ms } of [...report.sections, ...report.others])
            expect(ms).toBe(lengthBy(({ section }) => section === id));
          expect(sum(own.flatMap((day) => dayShape(day, 1)))).toBe(lengthBy(() => true));
          expect(sum(own.flatMap((day) => dayShape(day)))).toBe(lengthBy(() => true));
          const byClock = own.map((day) =>
            clockHours(
              day,
              inWeek.filter((row) => row.day === day.day),
              dayStart,
            ),
          );
          expect(sum(byClock.flatMap((hours) => dayShape({ hours })))).toBe(lengthBy(() => true));
          expect(sum(own.flatMap(({ atoms }) => Object.values(atoms)))).toBe(lengthBy(() => true));
          const bySection = report.sections.map(({ ms }) => ms);
          expect(sum(Object.values(report.kinds))).toBe(sum(bySection));
          const visits =
            names.size &&
            [...names].flatMap((day) =>
              visitsOf(inWeek.filter((row) => row.day === day && counted.has(row.section))),
            );
          expect(sum((visits || []).map(({ ms }) => ms))).toBe(sum(bySection));
          expect(sum(report.days.map(({ videos }) => videos))).toBe(report.videos);
          expect(sum(report.days.map((day) => day.skips))).toBe(report.skips);

          const trace = weekTrace(own, inWeek, { counted, dayStart, hours: [], today: last });
          if (report.totalMs > 0) {
            expect(trace.bedtime?.of).toBe(report.totalMs);
            expect(trace.longest?.ms).toBe(Math.max(...(visits || []).map(({ ms }) => ms)));
            expect(trace.bedtime?.ms).toBeLessThanOrEqual(report.totalMs);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of bedtime are what is closed minute by minute', () => {
    const { hours } = bedtimeOf([]);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ gap: fc.integer({ min: 0, max: 300 }), length: fc.integer({ min: 1, max: 200 }) }),
          {
            maxLength: 6,
          },
        ),
        moment,
        fc.constantFrom(0, 180, -300, 345, 825),
        (list, start, zoneOffset) => {
          let at = Math.floor(start / minute) * minute;
          const stretches = list.map(({ gap, length }) => {
            const from = at + gap * minute;
            at = from + length * minute;
            return { start: from, end: at, zoneOffset };
          });
          let closed = 0;
          for (const { start: from, end } of stretches)
            for (let one = from; one < end; one += minute) {
              const clock = new Date(one + zoneOffset * minute).getUTCHours();
              if (clock >= 22 || clock < 4) closed += minute;
            }
          expect(bedtimeMs(stretches, hours)).toBe(closed);
        },
      ),
    );
  });

  it('of bedtime go by the hours of the user, where there are any', () => {
    const own = { id: 'h', target: 'all', mode: 'closed', bedtime: true, windDown: false } as const;
    const nap = { ...own, windows: [{ days: [7], from: 13 * 60, to: 15 * 60 }] };
    const night = { ...own, id: 'n', windows: [{ days: [7], from: 14 * 60, to: 16 * 60 }] };
    const chosen = bedtimeOf([nap, night, { ...nap, id: 'x', bedtime: false }]);
    expect([chosen.own, chosen.hours.length]).toEqual([true, 2]);
    expect(bedtimeOf([{ ...nap, windows: [] }]).own).toBe(false);
    // A Sunday, 12:30 to 16:30 by a clock three hours ahead; where both are closed it counts once.
    const start = Date.UTC(2026, 10, 22, 9, 30);
    expect(closedAt(nap, '+03:00', start + hour)).not.toBeNull();
    expect(bedtimeMs([{ start, end: start + 4 * hour, zoneOffset: 180 }], chosen.hours)).toBe(3 * hour);
  });
});
