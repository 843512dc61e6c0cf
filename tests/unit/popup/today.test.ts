import { describe, expect, it } from 'vitest';
import type { Today } from '../../../src/domain/decision';
import { parseSettings } from '../../../src/domain/settings';
import { emptyDay } from '../../../src/domain/usage';
import { goalToday } from '../../../src/popup/goal-today';
import { sectionsToday } from '../../../src/popup/sections-today';

const minute = 60_000;
const day = '2026-11-22';

function today(minutes: Record<string, number>, extra: Today['extra'] = null): Today {
  const atoms = Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, value * minute]));
  const views = { 'youtube/shorts': 3 };
  return { usage: { ...emptyDay(day, 'UTC'), atoms, views }, extra, endsAt: 0 };
}
const goal = { id: 'goal', target: 'all', perDayMs: 60 * minute };
const settings = parseSettings({ limits: [goal] });

describe('goalToday', () => {
  it('counts short video alone against the goal', () => {
    expect(goalToday(settings, today({ 'tiktok/feed': 42, 'youtube/rest': 90 }))).toEqual({
      usedMs: 42 * minute,
      goalMs: 60 * minute,
      leftMs: 18 * minute,
      state: 'open',
    });
  });

  it('warns at five minutes and is enough at none', () => {
    expect(goalToday(settings, today({ 'tiktok/feed': 55 })).state).toBe('near');
    expect(goalToday(settings, today({ 'tiktok/feed': 75 }))).toMatchObject({ leftMs: 0, state: 'enough' });
  });

  it('goes on while extra minutes last', () => {
    const extra = { day, until: { goal: 65 * minute } };
    expect(goalToday(settings, today({ 'tiktok/feed': 61 }, extra))).toMatchObject({
      leftMs: 4 * minute,
      state: 'near',
    });
  });

  it('only counts without a goal', () => {
    const other = parseSettings({ limits: [{ ...goal, id: 'x', target: 'tiktok' }] });
    expect(goalToday(other, today({ 'tiktok/feed': 61 }))).toEqual({
      usedMs: 61 * minute,
      goalMs: null,
      leftMs: null,
      state: 'open',
    });
  });
});

describe('sectionsToday', () => {
  it('lists what was watched, the most first, and what does not count apart', () => {
    const { counted, others } = sectionsToday(
      settings,
      today({ 'tiktok/feed': 5, 'youtube/shorts': 13, 'youtube/rest': 31 }),
    );
    expect(counted.map(({ id, videos }) => [id, videos])).toEqual([
      ['youtube/shorts', 3],
      ['tiktok/feed', 0],
    ]);
    expect(others.map(({ id }) => id)).toEqual(['youtube/rest']);
  });

  it('names the section whose own limit is used up, but not each one when the goal is', () => {
    const limits = [goal, { id: 'x', target: 'tiktok/feed', perDayMs: 5 * minute }];
    const both = parseSettings({ limits });
    const blocked = (minutes: Record<string, number>) =>
      sectionsToday(both, today(minutes)).counted.map((section) => section.blocked);
    expect(blocked({ 'tiktok/feed': 6, 'youtube/shorts': 1 })).toEqual([true, false]);
    expect(blocked({ 'tiktok/feed': 6, 'youtube/shorts': 70 })).toEqual([false, false]);
  });
});
