import { describe, expect, it } from 'vitest';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import type { Schedule } from '../../../src/domain/schedule';
import { parseSettings, type Settings } from '../../../src/domain/settings';
import type { Today } from '../../../src/domain/today';
import { emptyDay } from '../../../src/domain/usage';
import { goalToday } from '../../../src/popup/goal-today';
import { nextClose } from '../../../src/popup/next-close';
import { sectionsToday } from '../../../src/popup/sections-today';

const minute = 60_000;
/** A Sunday. */
const day = '2026-11-22';
const noon = Date.UTC(2026, 10, 22, 12);
const clock = { now: noon, zone: 'UTC' };

function today(minutes: Record<string, number>, parts: Partial<Today> = {}): Today {
  const atoms = Object.fromEntries(Object.entries(minutes).map(([key, value]) => [key, value * minute]));
  return {
    usage: { ...emptyDay(day, 'UTC'), atoms, views: { 'youtube/shorts': 3 } },
    week: { atoms: {}, views: {} },
    runs: {},
    doors: {},
    extra: null,
    endsAt: Date.UTC(2026, 10, 23, 4),
    shift: 0,
    zones: ['UTC'],
    ...parts,
  };
}
const goal = dailyLimit('goal', 'all', 60 * minute);
const withGoal = parseSettings({ limits: [goal] });
const at = (settings: Settings, usage: Today) => goalToday(settings, usage, clock);

describe('goalToday', () => {
  it('counts short video alone against the goal', () => {
    expect(at(withGoal, today({ 'tiktok/feed': 42, 'youtube/rest': 90 }))).toMatchObject({
      usedMs: 42 * minute,
      goalMs: 60 * minute,
      leftMs: 18 * minute,
      state: 'open',
    });
  });

  it('warns at five minutes and is enough at none', () => {
    expect(at(withGoal, today({ 'tiktok/feed': 55 })).state).toBe('near');
    expect(at(withGoal, today({ 'tiktok/feed': 75 }))).toMatchObject({ leftMs: 0, state: 'enough' });
  });

  it('goes on while extra minutes last', () => {
    const extra = { day, used: 1, until: { goal: 65 * minute } };
    expect(at(withGoal, today({ 'tiktok/feed': 61 }, { extra }))).toMatchObject({
      leftMs: 4 * minute,
      state: 'near',
    });
  });

  it('is the amount of this weekday, and says when there is one on others only', () => {
    const amounts = [...new Array<number | null>(6).fill(60 * minute), 20 * minute];
    expect(at(parseSettings({ limits: [{ ...goal, amounts }] }), today({})).goalMs).toBe(20 * minute);
    const free = parseSettings({ limits: [{ ...goal, amounts: [...amounts.slice(0, 6), null] }] });
    expect(at(free, today({}))).toMatchObject({ goalMs: null, otherDays: true });
  });

  it('is the strictest where a policy sets one too', () => {
    const limits = [goal, dailyLimit('managed:limit-1', 'all', 30 * minute)];
    expect(at({ ...withGoal, limits }, today({ 'tiktok/feed': 12 }))).toMatchObject({
      rule: 'managed:limit-1',
      leftMs: 18 * minute,
    });
  });

  it('only counts without a goal', () => {
    const other = parseSettings({ limits: [dailyLimit('x', 'tiktok', 60 * minute)] });
    expect(at(other, today({ 'tiktok/feed': 61 }))).toMatchObject({
      usedMs: 61 * minute,
      goalMs: null,
      leftMs: null,
      state: 'open',
      otherDays: false,
    });
  });
});

const hours = (from: number, to: number, target: Schedule['target'] = 'all'): Schedule => ({
  id: 'h',
  target,
  mode: 'closed',
  windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: from * 60, to: to * 60 }],
  bedtime: false,
  windDown: true,
});
const tiktok = (minutes: number, per: Limit['per'] = 'day'): Limit => ({
  ...dailyLimit('x', 'tiktok', minutes * minute),
  ...(per === 'day' ? {} : { per, amounts: [minutes * minute] }),
});
const next = (parts: Partial<Settings>, usage = today({ 'tiktok/feed': 20 }), ring: string | null = 'goal') =>
  nextClose({ ...withGoal, ...parts }, usage, clock, ring);

describe('nextClose', () => {
  it('has nothing to add to the goal alone', () => expect(next({})).toBeNull());

  it('names what closes before the goal, and not what closes after it', () => {
    expect(next({ limits: [goal, tiktok(30)] })).toMatchObject({
      kind: 'left',
      verdict: { leftMs: 10 * minute },
    });
    expect(next({ limits: [goal, tiktok(90)] })).toBeNull();
    expect(next({ limits: [tiktok(90)] }, undefined, null)).toMatchObject({ kind: 'left' });
  });

  it('tells of hours that close within a day, unless a budget ends first', () => {
    expect(next({ hours: [hours(22, 7)] })).toMatchObject({ kind: 'restsAt', at: noon + 600 * minute });
    expect(next({ hours: [hours(22, 7)], limits: [goal, tiktok(30)] })).toMatchObject({ kind: 'left' });
    const monday = { ...hours(22, 7), windows: [{ days: [2], from: 1320, to: 60 }] };
    expect(next({ hours: [monday] })).toBeNull();
  });

  it('says what rests now: all short video first, a part of it only where nothing else is to be said', () => {
    expect(next({ hours: [hours(10, 14)] })).toMatchObject({ kind: 'restsUntil', at: noon + 120 * minute });
    expect(next({ hours: [hours(10, 14, 'youtube')] })).toMatchObject({ kind: 'restsUntil' });
    const both = { hours: [hours(10, 14, 'youtube')], limits: [goal, tiktok(30)] };
    expect(next(both)).toMatchObject({ kind: 'left', verdict: { target: 'tiktok' } });
  });

  it('tells of a break and a visit only while there is one', () => {
    const breaks = { ...withGoal.breaks, on: true, afterMs: 30 * minute, pauseMs: 5 * minute };
    const run = (end: number) => ({ ms: 20 * minute, views: 9, end });
    expect(next({ breaks })).toBeNull();
    const watching = today({ 'tiktok/feed': 20 }, { runs: { break: run(noon), x: run(noon) } });
    expect(next({ breaks }, watching)).toMatchObject({ kind: 'left', verdict: { reason: 'break' } });
    expect(next({ limits: [goal, tiktok(25, 'visit')] }, watching)).toMatchObject({ kind: 'left' });
    const gone = today({ 'tiktok/feed': 20 }, { runs: { x: run(noon - 6 * minute) } });
    expect(next({ limits: [goal, tiktok(25, 'visit')] }, gone)).toBeNull();
  });

  it('tells of a visit through the door, and of a limit without any time tomorrow', () => {
    const answer = { purpose: 'fun' as const, ms: 10 * minute, at: noon - 4 * minute };
    const visit = today(
      { 'tiktok/feed': 20 },
      {
        doors: { 'tiktok/feed': answer },
        runs: { 'door:tiktok/feed': { ms: 4 * minute, views: 2, end: noon } },
      },
    );
    const door = { kind: 'left', verdict: { reason: 'door', leftMs: 6 * minute } };
    expect(next({ door: true }, visit)).toMatchObject(door);
    expect(next({ door: true }, { ...visit, runs: {}, doors: {} })).toBeNull();
    const amounts = [0, ...new Array<number>(6).fill(90 * minute)];
    const tomorrow = { ...dailyLimit('x', 'tiktok', minute), amounts };
    expect(next({ limits: [goal, tomorrow] })).toMatchObject({
      kind: 'restsAt',
      at: Date.UTC(2026, 10, 23, 4),
      verdict: { rule: 'x' },
    });
  });

  it('is silent once the goal is used up: nothing is left that could close', () => {
    expect(next({ hours: [hours(22, 7)] }, today({ 'tiktok/feed': 70 }))).toBeNull();
  });
});

describe('sectionsToday', () => {
  const read = (settings: Settings, usage: Today) => sectionsToday(settings, usage, clock);

  it('lists what was watched, the most first, and what does not count apart', () => {
    const usage = today({ 'tiktok/feed': 5, 'youtube/shorts': 13, 'youtube/rest': 31 });
    const { counted, others } = read(withGoal, usage);
    expect(counted.map(({ id, videos }) => [id, videos])).toEqual([
      ['youtube/shorts', 3],
      ['tiktok/feed', 0],
    ]);
    expect(others.map(({ id }) => id)).toEqual(['youtube/rest']);
  });

  it("lists an address of the user's own, and what is no longer counted apart", () => {
    const sites = { 'own.example.com': { tracked: true, wholeSite: false }, tiktok: { tracked: false } };
    const usage = today({ 'own.example.com/feed': 3, 'tiktok/feed': 9 });
    const { counted, others } = read(parseSettings({ limits: [goal], sites }), usage);
    expect(counted.map(({ id }) => id)).toEqual(['own.example.com/feed', 'youtube/shorts']);
    expect(others.map(({ id }) => id)).toEqual(['tiktok/feed']);
  });

  it('names what closes a section by itself, but not each one when it holds for all', () => {
    const both = parseSettings({ limits: [goal, dailyLimit('x', 'tiktok/feed', 5 * minute)] });
    const closed = (settings: Settings, minutes: Record<string, number>) =>
      read(settings, today(minutes)).counted.map((section) => section.closed?.reason ?? null);
    expect(closed(both, { 'tiktok/feed': 6, 'youtube/shorts': 1 })).toEqual(['limit', null]);
    expect(closed(withGoal, { 'tiktok/feed': 6, 'youtube/shorts': 70 })).toEqual([null, null]);
    expect(closed({ ...withGoal, hours: [hours(10, 14)] }, { 'tiktok/feed': 6 })).toEqual([null, null]);
    expect(closed({ ...withGoal, hours: [hours(10, 14, 'tiktok')] }, { 'tiktok/feed': 6 })[0]).toBe('hours');
  });
});
