import { describe, expect, it } from 'vitest';
import { largerOf, momentAt, moreThan, standingOf, withMirror } from '../../../src/domain/today';
import { emptyDay } from '../../../src/domain/usage';

const now = Date.UTC(2026, 10, 22, 12);
const moment = momentAt(null, now, 'UTC', 240);
const day = (atoms: Record<string, number>) => ({ ...emptyDay('2026-11-22', 'UTC'), atoms });

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
    const standing = standingOf(moment, day({ 'tiktok/feed': 10 }), null);
    const yesterday = {
      ...standing,
      today: { ...standing.today, usage: { ...day({ a: 99 }), day: '2026-11-21' } },
    };
    expect(withMirror(standing, yesterday)).toBe(standing);
  });
});

it('what was erased today still weighs on the limits of today, and only of today', () => {
  const kept = { day: '2026-11-22', atoms: { 'tiktok/feed': 50 }, views: { 'tiktok/feed': 3 } };
  const { today } = standingOf(moment, day({ 'tiktok/feed': 10 }), { extra: null, kept });
  expect(today.usage.atoms).toEqual({ 'tiktok/feed': 60 });
  expect(today.usage.views).toEqual({ 'tiktok/feed': 3 });
  const tomorrow = momentAt(moment, now + 86_400_000, 'UTC', 240);
  expect(standingOf(tomorrow, undefined, { extra: null, kept }).today.usage.atoms).toEqual({});
});

it('tells what a day has more, without zeros', () => {
  expect(moreThan(day({ a: 5, b: 1, c: 2 }), day({ a: 3, b: 1, c: 4 })).atoms).toEqual({ a: 2 });
});
