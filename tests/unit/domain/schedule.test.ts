import { tzOffset } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf } from '../../../src/domain/day';
import type { Schedule, Window } from '../../../src/domain/schedule';
import { closedAt, nextClosed } from '../../../src/domain/schedule-hours';
import { firstMoment, lastMoment, localTime } from '../../../src/domain/zone-clock';
import * as some from './arbitrary';
import { jumpsOf, zonePatterns } from './zone-patterns';

const { minute, hour } = some;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const zones = zonePatterns();

function hours(mode: Schedule['mode'], ...windows: Window[]): Schedule {
  return { id: 'h', target: 'all', mode, windows, bedtime: false, windDown: false };
}
const bedtime = hours('closed', { days: everyDay, from: 22 * 60, to: 7 * 60 });

/** The oracle: what the clock on the wall says, and nothing else. */
function isClosedByTheWall(schedule: Schedule, local: number): boolean {
  const at = new Date(local);
  const [day, time] = [at.getUTCDay() || 7, at.getUTCHours() * 60 + at.getUTCMinutes()];
  const within = schedule.windows.some(({ days, from, to }) => {
    const yesterday = day === 1 ? 7 : day - 1;
    if (to > from) return days.includes(day) && time >= from && time < to;
    return (days.includes(day) && time >= from) || (days.includes(yesterday) && time < to);
  });
  return schedule.mode === 'only' ? !within : within;
}
const wall = (zone: string, at: number) => at + tzOffset(zone, new Date(at)) * minute;

describe('closed hours', () => {
  it('close across midnight and say when they end', () => {
    // 23:00 on a Sunday in Nairobi.
    const at = Date.UTC(2026, 10, 22, 20);
    const closed = { from: at - hour, to: Date.UTC(2026, 10, 23, 4) };
    expect(closedAt(bedtime, 'Africa/Nairobi', at)).toEqual(closed);
    expect(closedAt(bedtime, 'Africa/Nairobi', closed.to)).toBe(null);
    expect(nextClosed(bedtime, 'Africa/Nairobi', closed.to)?.from).toBe(closed.from + 24 * hour);
  });

  it('join where they touch, and stay closed on a weekday without an hour of its own', () => {
    const split = hours(
      'closed',
      { days: everyDay, from: 20 * 60, to: 0 },
      { days: everyDay, from: 0, to: 6 * 60 },
    );
    const night = closedAt(split, 'UTC', Date.UTC(2026, 10, 22, 21));
    expect(night).toEqual({ from: Date.UTC(2026, 10, 22, 20), to: Date.UTC(2026, 10, 23, 6) });
    const weekend = hours('only', { days: [6, 7], from: 600, to: 1200 });
    const week = closedAt(weekend, 'UTC', Date.UTC(2026, 10, 25));
    expect(week).toEqual({ from: Date.UTC(2026, 10, 22, 20), to: Date.UTC(2026, 10, 28, 10) });
  });

  it('without any hours are never closed, or always', () => {
    expect(closedAt(hours('closed'), 'UTC', 0)).toBe(null);
    expect(nextClosed(hours('closed'), 'UTC', 0)).toBe(null);
    expect(closedAt(hours('only'), 'UTC', 0)?.to).toBe(Number.POSITIVE_INFINITY);
    const round = hours('closed', { days: everyDay, from: 300, to: 300 });
    expect(closedAt(round, 'Europe/London', Date.UTC(2026, 5))?.to).toBe(Number.POSITIVE_INFINITY);
  });

  it('take a time that the clock leaves out as the moment after, and both of an hour that comes twice', () => {
    const london = 'Europe/London';
    const inGap = hours('closed', { days: [7], from: 90, to: 180 });
    // On 28 March 2027 the clocks go from 01:00 to 02:00, on 31 October from 02:00 back to 01:00.
    expect(closedAt(inGap, london, Date.UTC(2027, 2, 28, 1, 30))).toEqual({
      from: Date.UTC(2027, 2, 28, 1),
      to: Date.UTC(2027, 2, 28, 2),
    });
    const twice = hours('closed', { days: [7], from: 75, to: 105 });
    expect(closedAt(twice, london, Date.UTC(2027, 9, 31, 0, 50))).toEqual({
      from: Date.UTC(2027, 9, 31, 0, 15),
      to: Date.UTC(2027, 9, 31, 1, 45),
    });
  });

  it('never throw, whatever the zone and the moment', () => {
    const at = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(8.64e15, -8.64e15, Number.NaN));
    fc.assert(
      fc.property(some.schedule, fc.oneof(some.zone, fc.string()), at, (schedule, zone, now) => {
        expect(() => [closedAt(schedule, zone, now), nextClosed(schedule, zone, now)]).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('agree with the clock on the wall, minute by minute, in every pattern of offset changes', () => {
    expect(zones.length).toBeGreaterThan(100);
    for (const zone of zones) {
      // Most of the days are those on which the clock jumps.
      const jumps = jumpsOf(zone).map((at) => at - 6 * hour);
      const ever = fc.integer({ min: Date.UTC(2015, 0) / minute, max: Date.UTC(2035, 0) / minute });
      const any = ever.map((minutes) => minutes * minute);
      const start =
        jumps.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...jumps) }, any) : any;
      fc.assert(
        fc.property(some.schedule, start, (schedule, from) => {
          for (let at = from; at < from + 30 * hour; at += 7 * minute) {
            const local = wall(zone, at);
            const is = closedAt(schedule, zone, at) !== null;
            if (is === isClosedByTheWall(schedule, local)) continue;
            // Where the clock shows an hour twice, the hours hold from the first to the last of both.
            const isTwice = firstMoment(zone, local) !== lastMoment(zone, local);
            const where = `${zone} ${new Date(at).toISOString()}`;
            expect([where, is, isTwice]).toEqual([where, true, true]);
          }
        }),
        { numRuns: 3 },
      );
    }
  }, 30_000);

  it('say truly when they open and when they close', () => {
    fc.assert(
      fc.property(some.schedule, fc.constantFrom(...zones), some.moment, (schedule, zone, at) => {
        const closed = closedAt(schedule, zone, at);
        if (closed?.to === Number.POSITIVE_INFINITY) return;
        if (closed) {
          expect(closedAt(schedule, zone, closed.to)).toBe(null);
          expect(closedAt(schedule, zone, closed.to - 1)).toEqual(closed);
          expect(closedAt(schedule, zone, closed.from)).toEqual(closed);
          expect(closedAt(schedule, zone, closed.from - 1)).toBe(null);
        } else {
          const next = nextClosed(schedule, zone, at);
          if (next) expect(closedAt(schedule, zone, next.from - 1)).toBe(null);
          else expect(closedAt(schedule, zone, at + 7 * 24 * hour)).toBe(null);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the clock of a zone', () => {
  it('reads back every moment, and starts days where the calendar does', () => {
    const dayStart = fc.integer({ min: 0, max: 24 }).map((half) => half * 30);
    fc.assert(
      fc.property(fc.constantFrom(...zones), some.moment, dayStart, (zone, at, startsAt) => {
        const local = localTime(zone, at);
        expect(local).toBe(wall(zone, at));
        expect(firstMoment(zone, local)).toBeLessThanOrEqual(at);
        expect(lastMoment(zone, local)).toBeGreaterThanOrEqual(at);
        const day = new Date(local).toISOString().slice(0, 10);
        const start = startOf(day, zone, startsAt);
        const begins = Date.parse(`${day}T00:00:00Z`) + startsAt * minute;
        expect(start).toBeGreaterThanOrEqual(firstMoment(zone, begins));
        expect(start).toBeLessThanOrEqual(lastMoment(zone, begins) + hour);
      }),
      { numRuns: 500 },
    );
  });
});
