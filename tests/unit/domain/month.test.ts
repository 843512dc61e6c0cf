import fc from 'fast-check';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { badgesOf, countBadges } from '../../../src/domain/month/badges';
import { monthTicks, progressOf, startTick, tickOf } from '../../../src/domain/month/progress';
import { steps, themes } from '../../../src/domain/month/steps';
import { worldDayOf } from '../../../src/domain/month/world-day';
import { type Ticks, tickId, withTick } from '../../../src/domain/ticks';

const ids = steps.map(({ id }) => id);
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const aStep = fc.constantFrom(...ids);
const ticked = fc.dictionary(aStep.map(tickOf), day);
const others = fc.dictionary(
  fc.constantFrom('month/gone', 'month/', 'months/sky', 'youtube/restricted', 'sky'),
  day,
);

describe('the thirty steps', () => {
  it('are thirty, each with an id of its own that a tick can have', () => {
    expect(steps).toHaveLength(30);
    expect(new Set(ids.map(tickOf)).add(startTick).size).toBe(31);
    for (const id of [startTick, ...ids.map(tickOf)]) expect(is(tickId, id), id).toBe(true);
  });

  it('are about something else each day, and about every theme at least four times', () => {
    for (const [at, { theme }] of steps.entries()) expect(theme).not.toBe(steps[at + 1]?.theme);
    for (const theme of themes) {
      expect(steps.filter((step) => step.theme === theme).length, theme).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('how far somebody is', () => {
  it('is what is done, whenever and in whatever order it was done', () => {
    fc.assert(
      fc.property(ticked, others, day, day, (mine, strange, today, start) => {
        const ticks: Ticks = { ...mine, ...strange, [startTick]: start };
        const { done, open, state } = progressOf(ticks, today);
        expect([...done].map(tickOf).sort()).toEqual(Object.keys(mine).sort());
        expect(open.map(({ id }) => id)).toEqual(ids.filter((id) => !(tickOf(id) in mine)));
        const isToday = Object.values(mine).includes(today);
        expect(state).toBe(open.length === 0 ? 'all' : isToday ? 'today' : 'open');
      }),
    );
  });

  it('is nothing before it was begun, whatever else was ticked', () => {
    fc.assert(
      fc.property(others, day, (strange, today) => {
        expect(progressOf(strange, today).state).toBe('new');
      }),
    );
  });

  it('forgives missed days: only a step of this very day lets the next one wait', () => {
    const ticks = { [startTick]: '2026-01-01', [tickOf('sky')]: '2026-11-22' };
    expect(progressOf(ticks, '2026-11-22').state).toBe('today');
    expect(progressOf(ticks, '2027-03-01')).toMatchObject({ state: 'open', done: new Set(['sky']) });
    expect(progressOf(ticks, '')).toMatchObject({ state: 'open' });
  });

  it('comes to all thirty by doing the next one, day by day, and back to the beginning by taking all away', () => {
    let ticks: Ticks = { 'month/gone': '2025-01-01', 'x/sensitive': '2025-01-01' };
    for (let count = 0; count < 30; count += 1) {
      const [next] = progressOf(ticks, '').open;
      if (next) ticks = withTick(ticks, tickOf(next.id), '2026-11-22');
    }
    expect(progressOf(ticks, '2026-11-22')).toMatchObject({ state: 'all', open: [] });
    for (const id of monthTicks(ticks)) ticks = withTick(ticks, id, null);
    expect(ticks).toEqual({ 'x/sensitive': '2025-01-01' });
    expect(progressOf(ticks, '2026-11-22').state).toBe('new');
  });
});

describe('badges', () => {
  it('only become more with every step, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 30, maxLength: 30 }), (order) => {
        const done = new Set<(typeof ids)[number]>();
        let before = badgesOf(done);
        expect(before).toEqual([]);
        for (const id of order) {
          const now = badgesOf(done.add(id));
          expect(now).toEqual(expect.arrayContaining(before));
          for (const [badge, count] of Object.entries(countBadges)) {
            expect(now.includes(badge as keyof typeof countBadges), badge).toBe(done.size >= count);
          }
          before = now;
        }
        expect([...before].sort()).toEqual([...Object.keys(countBadges), ...themes].sort());
      }),
    );
  });

  it('give a theme once all of it is done, and not before', () => {
    const sleep = ids.filter((_, at) => steps[at]?.theme === 'sleep');
    expect(badgesOf(new Set(sleep.slice(1)))).not.toContain('sleep');
    expect(badgesOf(new Set(sleep))).toContain('sleep');
  });
});

it('knows the two world days of every year, and no other day', () => {
  expect(worldDayOf('2026-10-10')).toBe('mental');
  expect(worldDayOf('2031-09-10')).toBe('life');
  for (const other of ['2026-10-09', '2026-09-11', '2026-12-10', '2010-10-11', '']) {
    expect(worldDayOf(other), other).toBeNull();
  }
});
