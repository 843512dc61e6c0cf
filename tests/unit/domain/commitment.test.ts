import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change';
import { changesBetween } from '../../../src/domain/changes-between';
import { adopt, applyChange, applyDue, isLooser, withdraw } from '../../../src/domain/commitment';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import type { Lock } from '../../../src/domain/lock';
import { defaultSettings, type Settings } from '../../../src/domain/settings';
import { loosens } from '../../../src/domain/strictness';
import * as some from './arbitrary';

const { minute } = some;
const day = '2026-11-22';
const settings: Settings = {
  ...defaultSettings,
  welcomed: true,
  limits: [dailyLimit('goal', 'all', 30 * minute)],
};
const goal = (minutes: number): Change => ({
  type: 'limit',
  limit: dailyLimit('goal', 'all', minutes * minute),
});
const goalOf = ({ limits }: Settings) => limits[0]?.amounts.map((amount) => amount && amount / minute);
const lock = { salt: 's'.repeat(22), hash: 'h'.repeat(43), rounds: 600_000, since: 0, opensAt: null } as Lock;

describe('applyChange', () => {
  it('makes a stricter change at once and a looser one tomorrow', () => {
    const stricter = applyChange(settings, goal(20), day);
    expect([stricter.outcome, goalOf(stricter.settings)?.[0]]).toEqual(['now', 20]);
    const looser = applyChange(settings, goal(40), day);
    expect([looser.outcome, goalOf(looser.settings)?.[0]]).toEqual(['queued', 30]);
    expect(applyDue(looser.settings, day)).toBe(looser.settings);
    const due = applyDue(looser.settings, '2026-11-23');
    expect([goalOf(due)?.[0], due.queued]).toEqual([40, []]);
  });

  it('waits as long as the user has chosen', () => {
    const { settings: waiting } = applyChange({ ...settings, wait: 3 }, goal(40), day);
    expect(waiting.queued[0]?.after).toBe('2026-11-24');
    expect(applyDue(waiting, '2026-11-24')).toBe(waiting);
    expect(goalOf(applyDue(waiting, '2026-11-25'))?.[0]).toBe(40);
  });

  it('queues every road that loosens', () => {
    const group = { id: 'g', name: 'feeds', members: ['tiktok', 'youtube'] } as const;
    const hours = {
      id: 'bed',
      target: 'all',
      mode: 'closed',
      windows: [{ days: [1], from: 0, to: 60 }],
      bedtime: true,
      windDown: true,
    } as const;
    const all: Settings = {
      ...settings,
      groups: [group],
      hours: [hours],
      limits: [...settings.limits, dailyLimit('g', 'group:g', 10 * minute)],
      sites: { ...settings.sites, 'own.example.com': { tracked: true, wholeSite: false } },
    };
    const roads: Change[] = [
      { type: 'removeLimit', id: 'goal' },
      { type: 'limit', limit: dailyLimit('goal', 'youtube/shorts', minute) },
      {
        type: 'limit',
        limit: { id: 'goal', target: 'all', measure: 'views', per: 'day', amounts: new Array(7).fill(1) },
      },
      { type: 'site', site: 'tiktok', tracked: false, wholeSite: false },
      { type: 'removeSite', site: 'own.example.com' },
      { type: 'removeSite', site: 'tiktok' },
      { type: 'group', group: { ...group, members: ['tiktok'] } },
      { type: 'removeGroup', id: 'g' },
      { type: 'hours', hours: { ...hours, windows: [] } },
      { type: 'removeHours', id: 'bed' },
      { type: 'choice', name: 'dayStart', value: 0 },
    ];
    for (const road of roads) {
      expect([road, applyChange(all, road, day).outcome]).toEqual([road, 'queued']);
      expect(applyChange({ ...all, lock }, road, day)).toEqual({
        settings: { ...all, lock },
        outcome: 'locked',
      });
      expect(applyChange({ ...all, lock }, road, day, { unlocked: true }).outcome).toBe('queued');
    }
    expect(applyChange({ ...all, lock }, { type: 'removeLock' }, day).outcome).toBe('locked');
    expect(applyChange({ ...all, lock }, goal(20), day).outcome).toBe('now');
  });

  it('makes the stricter weekdays of a limit at once, and lets the others wait', () => {
    const limit: Limit = {
      ...dailyLimit('goal', 'all', 0),
      amounts: [10, 10, 10, 10, 10, 60, null].map((minutes) => minutes && minutes * minute),
    };
    const { settings: mixed, outcome } = applyChange(settings, { type: 'limit', limit }, day);
    expect(outcome).toBe('queued');
    expect(goalOf(mixed)).toEqual([10, 10, 10, 10, 10, 30, 30]);
    expect(goalOf(applyDue(mixed, '2026-11-23'))).toEqual([10, 10, 10, 10, 10, 60, null]);
    expect(goalOf(withdraw(mixed, 0))).toEqual([10, 10, 10, 10, 10, 30, 30]);
    const locked = applyChange({ ...settings, lock }, { type: 'limit', limit }, day);
    expect([locked.outcome, goalOf(locked.settings)?.[0]]).toEqual(['locked', 30]);
  });

  it('replaces what waits for the same thing, and can take it back', () => {
    const first = applyChange(settings, goal(40), day).settings;
    const second = applyChange(first, goal(50), day).settings;
    expect(second.queued).toHaveLength(1);
    const third = applyChange(second, { type: 'removeLimit', id: 'goal' }, day).settings;
    expect(third.queued.map(({ change }) => change.type)).toEqual(['removeLimit']);
    expect(withdraw(second, 0).queued).toEqual([]);
    expect(withdraw(second, 7)).toBe(second);
    expect(applyChange(second, goal(10), day).settings.queued).toEqual([]);
  });

  it('waits for nothing until the welcome is finished', () => {
    const fresh = { ...settings, welcomed: false };
    expect(applyChange(fresh, goal(90), day).outcome).toBe('now');
  });

  it('is not bound by a pause that is long over', () => {
    const untrack: Change = { type: 'site', site: 'tiktok', tracked: false, wholeSite: false };
    const paused = (pausedUntil: number) => ({ ...settings, limits: [], pausedUntil });
    expect(applyChange(paused(Date.UTC(2026, 10, 1)), untrack, day).outcome).toBe('now');
    expect(applyChange(paused(Date.UTC(2026, 10, 23)), untrack, day).outcome).toBe('queued');
  });

  it('never loosens at once, and ends where the change was going', () => {
    const change: fc.Arbitrary<Change> = fc.oneof(
      some.limit.map((limit): Change => ({ type: 'limit', limit })),
      some.schedule.map((hours): Change => ({ type: 'hours', hours })),
      some.group.map((group): Change => ({ type: 'group', group })),
      fc.constantFrom(...some.limitIds).map((id): Change => ({ type: 'removeLimit', id })),
      fc.boolean().map((value): Change => ({ type: 'choice', name: 'door', value })),
    );
    fc.assert(
      fc.property(some.settings, change, (before, made) => {
        const { settings: after, outcome } = applyChange(before, made, day);
        expect(loosens(before, after)).toBe(false);
        expect(outcome).toBe(isLooser(before, made) ? 'queued' : 'now');
        const direct = applyChange({ ...before, welcomed: false }, made, day).settings;
        expect({ ...applyDue(after, '2027-01-01'), welcomed: false }).toEqual(direct);
      }),
      { numRuns: 300 },
    );
  });
});

describe('changesBetween', () => {
  it('leads from any settings to any others, and never touches what is not a rule', () => {
    fc.assert(
      fc.property(some.settings, some.settings, (one, other) => {
        const fresh = { ...one, welcomed: false, language: 'sw' };
        const { settings: after, counts } = adopt(fresh, other, day);
        expect([counts.queued, counts.locked]).toEqual([0, 0]);
        const sorted = ({ limits, hours, groups }: Settings) =>
          [limits, hours, groups].map((list) => [...list].sort((a, b) => a.id.localeCompare(b.id)));
        expect(sorted(after)).toEqual(sorted(other));
        expect([after.sites, after.breaks, after.extra]).toEqual([other.sites, other.breaks, other.extra]);
        expect([after.language, after.welcomed]).toEqual(['sw', false]);
        expect(changesBetween(after, other)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('adopts what is stricter at once, lets the rest wait, and takes nothing without the PIN', () => {
    const before = { ...settings, limits: [...settings.limits, dailyLimit('x', 'tiktok', minute)] };
    const incoming: Settings = {
      ...settings,
      limits: [dailyLimit('goal', 'all', 20 * minute)],
      wait: 5,
      lock,
    };
    const adopted = adopt(before, incoming, day);
    expect(adopted.counts).toEqual({ now: 2, queued: 1, locked: 0 });
    expect(adopted.settings.limits).toHaveLength(2);
    expect([goalOf(adopted.settings)?.[0], adopted.settings.lock]).toEqual([20, null]);
    expect(adopt({ ...before, lock }, incoming, day).counts).toEqual({ now: 2, queued: 0, locked: 1 });
  });

  it('lets a rule take the place of another, and leaves what a policy sets', () => {
    const before: Settings = {
      ...settings,
      limits: [dailyLimit('a', 'tiktok', 10 * minute), dailyLimit('managed:m', 'all', minute)],
    };
    const incoming = { ...settings, limits: [dailyLimit('b', 'tiktok', 5 * minute)] };
    const { counts, settings: after } = adopt(before, incoming, day);
    expect(counts).toEqual({ now: 2, queued: 0, locked: 0 });
    expect(after.limits.map(({ id }) => id)).toEqual(['managed:m', 'b']);
  });
});
