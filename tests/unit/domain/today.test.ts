import { describe, expect, it } from 'vitest';
import { countersOf, largerOf, moreThan, noCounters } from '../../../src/domain/counters';
import { momentAt, standingOf, withMirror } from '../../../src/domain/today';
import { emptyDay } from '../../../src/domain/usage';

const now = Date.UTC(2026, 10, 22, 12);
const moment = momentAt(null, now, 'UTC', 240);
const day = (atoms: Record<string, number>) => ({ ...emptyDay('2026-11-22', 'UTC'), atoms });
const present = (usage?: ReturnType<typeof day>) => ({ usage, week: noCounters, runs: {}, budget: null });

describe('the larger of usage and mirror', () => {
  it('is the usage when the mirror is merely older, even where time has moved between atoms', () => {
    const usage = day({ 'tiktok/feed': 60, 'tiktok/feed+youtube/shorts': 40 });
    expect(largerOf(usage, day({ 'tiktok/feed': 100 }))).toBe(usage);
  });

  it('never shrinks when a database has lost something', () => {
    const lost = day({ 'tiktok/feed': 10, 'youtube/shorts': 30 });
    expect(largerOf(lost, day({ 'tiktok/feed': 100 })).atoms).toEqual({
      'tiktok/feed': 100,
      'youtube/shorts': 30,
    });
  });

  it('is only taken of the same day', () => {
    const standing = standingOf(moment, present(day({ 'tiktok/feed': 10 })));
    const yesterday = {
      ...standing,
      today: { ...standing.today, usage: { ...day({ a: 99 }), day: '2026-11-21' } },
    };
    expect(withMirror(standing, yesterday)).toBe(standing);
  });
});

describe('what was erased', () => {
  // The 22nd is a Sunday.
  const kept = {
    '2026-11-22': { atoms: { 'tiktok/feed': 50 }, views: { 'tiktok/feed': 3 } },
    '2026-11-16': { atoms: { 'tiktok/feed': 7 }, views: {} },
    '2026-11-15': { atoms: { 'tiktok/feed': 900 }, views: {} },
  };
  const budget = { extra: null, doors: {}, kept };

  it('still weighs on the limits of its day and its week', () => {
    const usage = day({ 'tiktok/feed': 10 });
    const { today } = standingOf(moment, { ...present(usage), week: { atoms: { a: 1 }, views: {} }, budget });
    expect(today.usage.atoms).toEqual({ 'tiktok/feed': 60 });
    expect(today.usage.views).toEqual({ 'tiktok/feed': 3 });
    expect(today.week).toEqual({ atoms: { a: 1, 'tiktok/feed': 7 }, views: {} });
  });

  it('weighs on no other', () => {
    const monday = momentAt(moment, now + 86_400_000, 'UTC', 240);
    const { today } = standingOf(monday, { ...present(), budget });
    expect([today.usage.atoms, today.week]).toEqual([{}, noCounters]);
  });
});

it('adds up days', () => {
  const days = [day({ a: 1, b: 2 }), day({ b: 3 })];
  expect(countersOf(days)).toEqual({ atoms: { a: 1, b: 5 }, views: {} });
});

it('the mirror knows of grants, answers and a week that the database has lost', () => {
  const known = standingOf(moment, {
    ...present(day({ a: 5 })),
    week: { atoms: { a: 9 }, views: {} },
    runs: { v: { ms: 1, views: 0, end: 2 } },
    budget: { extra: { day: '2026-11-22', used: 2, until: { goal: 7 } }, doors: {}, kept: {} },
  });
  const lost = standingOf(moment, present());
  expect(withMirror(lost, known).today).toEqual(known.today);
  expect(withMirror(known, lost).today).toEqual(known.today);
});

it('tells what a day has more, without zeros', () => {
  expect(moreThan(day({ a: 5, b: 1, c: 2 }), day({ a: 3, b: 1, c: 4 })).atoms).toEqual({ a: 2 });
});
