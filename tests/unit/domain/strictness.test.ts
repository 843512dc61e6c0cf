import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionId } from '../../../src/domain/catalogue';
import { decideAll } from '../../../src/domain/decide';
import { isClosed } from '../../../src/domain/decision';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import type { Schedule } from '../../../src/domain/schedule';
import { defaultSettings, type Settings } from '../../../src/domain/settings';
import { loosens } from '../../../src/domain/strictness';
import * as some from './arbitrary';

const { minute, hour } = some;
const base: Settings = { ...defaultSettings, welcomed: true };
const bound: Settings = { ...base, limits: [dailyLimit('goal', 'all', 30 * minute)] };
const bedtime: Schedule = {
  id: 'bed',
  target: 'all',
  mode: 'closed',
  windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 22 * 60, to: 7 * 60 }],
  bedtime: true,
  windDown: true,
};
const isEither = (one: Settings, other: Settings) => [loosens(one, other), loosens(other, one)];

/** Settings and others that differ from them in a part or two. */
const pair = fc
  .tuple(
    some.settings,
    some.settings,
    fc.uniqueArray(
      fc.constantFrom(
        'sites' as const,
        'groups' as const,
        'limits' as const,
        'hours' as const,
        'breaks' as const,
        'door' as const,
      ),
      { minLength: 1, maxLength: 2 },
    ),
    fc.boolean(),
  )
  .map(([one, other, parts, addsUp]) => {
    let changed = one;
    for (const part of parts) {
      const both = addsUp && (part === 'limits' || part === 'hours');
      const added = both
        ? { [part]: [...one[part], ...other[part].map((rule) => ({ ...rule, id: `${rule.id}+` }))] }
        : { [part]: other[part] };
      changed = { ...changed, ...added };
    }
    return [one, changed] as const;
  });

describe('loosens', () => {
  it('never calls looser settings equal or stricter, whatever was watched', () => {
    let compared = 0;
    fc.assert(
      fc.property(pair, some.present(false), ([before, after], { today, clock, dayStart }) => {
        if (loosens(before, after)) return;
        const was = decideAll({ ...before, dayStart }, today, clock);
        const is = decideAll({ ...after, dayStart }, today, clock);
        const closed = Object.entries(was).filter(([, decision]) => isClosed(decision));
        compared += closed.length;
        for (const [id] of closed) {
          const now = is[id as SectionId];
          expect([id, now !== undefined && isClosed(now)]).toEqual([id, true]);
        }
      }),
      { numRuns: 800 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('is false for the same settings, and for lower amounts, more limits, hours and breaks', () => {
    const lower = (limit: Limit): Limit => ({
      ...limit,
      amounts: limit.amounts.map((amount) => (amount === null ? null : Math.floor(amount / 2))),
    });
    fc.assert(
      fc.property(some.settings, some.limit, some.schedule, (settings, limit, hours) => {
        expect(loosens(settings, settings)).toBe(false);
        expect(loosens(settings, { ...settings, limits: settings.limits.map(lower) })).toBe(false);
        const added = { ...limit, id: 'another' };
        expect(loosens(settings, { ...settings, limits: [...settings.limits, added] })).toBe(false);
        const more = [...settings.hours, { ...hours, id: 'another' }];
        expect(loosens(settings, { ...settings, hours: more })).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('tells every single choice', () => {
    const looser: [string, Partial<Settings>, Partial<Settings>][] = [
      [
        'extra.ms',
        { extra: { ms: 5 * minute, perDay: 1, friction: 'wait' } },
        { extra: { ms: 6 * minute, perDay: 1, friction: 'wait' } },
      ],
      [
        'extra.perDay',
        { extra: { ms: 5 * minute, perDay: 1, friction: 'wait' } },
        { extra: { ms: 5 * minute, perDay: 2, friction: 'wait' } },
      ],
      ['friendLinks', { friendLinks: false }, { friendLinks: true }],
      ['embeds', { embeds: true }, { embeds: false }],
      ['countBackground', { countBackground: true }, { countBackground: false }],
      ['fade', { fade: true }, { fade: false }],
      ['door', { door: true }, { door: false }],
      [
        'restricted off',
        { restricted: { on: true, level: 'moderate' } },
        { restricted: { on: false, level: 'moderate' } },
      ],
      [
        'restricted level',
        { restricted: { on: true, level: 'strict' } },
        { restricted: { on: true, level: 'moderate' } },
      ],
      ['wait', { wait: 3 }, { wait: 2 }],
      ['breaks', { breaks: { ...base.breaks, on: true } }, { breaks: { ...base.breaks, on: false } }],
      [
        'breaks later',
        { breaks: { ...base.breaks, on: true } },
        { breaks: { ...base.breaks, on: true, afterMs: hour } },
      ],
      [
        'breaks shorter',
        { breaks: { ...base.breaks, on: true } },
        { breaks: { ...base.breaks, on: true, pauseMs: minute } },
      ],
      [
        'breaks elsewhere',
        { breaks: { ...base.breaks, on: true } },
        { breaks: { ...base.breaks, on: true, target: 'tiktok/feed' } },
      ],
      ['pause', { pausedUntil: 10 }, { pausedUntil: null }],
      ['hours', { hours: [bedtime] }, { hours: [] }],
      [
        'hours later',
        { hours: [bedtime] },
        {
          hours: [
            {
              ...bedtime,
              windows: [{ ...bedtime.windows[0], days: [1, 2, 3, 4, 5, 6, 7], from: 1321, to: 420 }],
            },
          ],
        },
      ],
      ['site', {}, { sites: { ...base.sites, tiktok: { tracked: false, wholeSite: false } } }],
      ['whole site', { sites: { ...base.sites, youtube: { tracked: true, wholeSite: true } } }, {}],
    ];
    for (const [name, before, after] of looser)
      expect([name, ...isEither({ ...bound, ...before }, { ...bound, ...after })]).toEqual([
        name,
        true,
        false,
      ]);
    const moved = { ...bound, dayStart: 300 };
    expect(isEither(bound, moved)).toEqual([true, true]);
    const rotating = { ...bound, extra: { ...bound.extra, friction: 'rotate' as const } };
    expect(isEither(bound, rotating)).toEqual([false, false]);
  });

  it('finds nothing to loosen where nothing binds, apart from the restricted mode', () => {
    const other = { ...base, fade: true, wait: 7, dayStart: 0, friendLinks: false, countBackground: true };
    expect(isEither(base, other)).toEqual([false, false]);
    const untracked = { ...base, sites: { ...base.sites, tiktok: { tracked: false, wholeSite: false } } };
    expect(loosens(base, untracked)).toBe(false);
  });

  it('compares what rules cover, so that a group is no way round', () => {
    const group = { id: 'g', name: 'feeds', members: ['tiktok', 'youtube/shorts'] as const };
    const grouped: Settings = {
      ...base,
      groups: [group],
      limits: [dailyLimit('a', 'group:g', 20 * minute)],
    };
    const less = { ...grouped, groups: [{ ...group, members: ['tiktok' as const] }] };
    expect(isEither(grouped, less)).toEqual([true, false]);
    expect(loosens(grouped, { ...grouped, groups: [] })).toBe(true);
    // The goal takes the place of a laxer limit on a part of it, for that part is within it.
    const both = { ...bound, limits: [...bound.limits, dailyLimit('b', 'youtube/shorts', 40 * minute)] };
    expect(isEither(both, bound)).toEqual([false, false]);
    // A visit is counted by its own limit.
    const visit = (id: string): Limit => ({
      id,
      target: 'all',
      measure: 'time',
      per: 'visit',
      amounts: [minute],
    });
    const visits = { ...base, limits: [visit('a'), visit('b')] };
    expect(loosens(visits, { ...base, limits: [visit('b')] })).toBe(true);
  });

  it('compares hours by the minutes of the week', () => {
    const days = [1, 2, 3, 4, 5, 6, 7];
    const night: Settings = { ...base, hours: [bedtime] };
    const only = { ...bedtime, mode: 'only' as const, windows: [{ days, from: 420, to: 1320 }] };
    expect(isEither(night, { ...base, hours: [only] })).toEqual([false, false]);
    const halves = [
      { ...bedtime, id: 'x', windows: [{ days, from: 1320, to: 0 }] },
      { ...bedtime, id: 'y', windows: [{ days, from: 0, to: 420 }] },
    ];
    expect(isEither(night, { ...base, hours: halves })).toEqual([false, false]);
    expect(isEither(night, { ...base, hours: halves.slice(1) })).toEqual([true, false]);
  });
});
