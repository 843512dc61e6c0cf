import { describe, expect, it } from 'vitest';
import type { SectionId } from '../../../src/domain/catalogue';
import { decide, decideAll } from '../../../src/domain/decide';
import { type Decision, isClosed } from '../../../src/domain/decision';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import { leftOf } from '../../../src/domain/limit-verdict';
import type { Schedule } from '../../../src/domain/schedule';
import { defaultSettings, type Settings } from '../../../src/domain/settings';
import type { Today } from '../../../src/domain/today';
import { emptyDay } from '../../../src/domain/usage';

const minute = 60_000;
const hour = 60 * minute;
const zone = 'Africa/Nairobi';
/** 12:00 on Sunday, 22 November 2026, in Nairobi. */
const now = Date.UTC(2026, 10, 22, 9);
const endsAt = Date.UTC(2026, 10, 23, 1);
const feed: SectionId = 'tiktok/feed';

function today(atoms: Record<string, number>, more: Partial<Today> = {}): Today {
  return {
    usage: { ...emptyDay('2026-11-22', zone), atoms },
    week: { atoms: {}, views: {} },
    runs: {},
    doors: {},
    extra: null,
    endsAt,
    shift: 0,
    zones: [zone],
    ...more,
  };
}
function withRules(rules: Partial<Settings>): Settings {
  return { ...defaultSettings, welcomed: true, ...rules };
}
function withLimits(...limits: Limit[]): Settings {
  return withRules({ limits });
}
function at(settings: Settings, stand: Today, section = feed, when = now): Decision {
  return decide(section, settings, stand, { now: when, zone });
}
const goal = dailyLimit('goal', 'all', 10 * minute);
const noon: Schedule = {
  id: 'noon',
  target: 'all',
  mode: 'closed',
  windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 13 * 60, to: 14 * 60 }],
  bedtime: false,
  windDown: true,
};

describe('limits', () => {
  it('leave alone what they do not cover, and sites that are not counted', () => {
    const none = dailyLimit('goal', 'all', 0);
    expect(at(withLimits(none), today({}), 'youtube/rest')).toMatchObject({ state: 'allow', reason: null });
    const untracked = { ...defaultSettings.sites, tiktok: { tracked: false, wholeSite: false } };
    expect(at(withRules({ limits: [none], sites: untracked }), today({})).state).toBe('allow');
    expect(at(withLimits(none), today({}), 'own.example.com/feed').state).toBe('allow');
  });

  it('close on the last millisecond, not before, and say when they open', () => {
    expect(at(withLimits(goal), today({ [feed]: 10 * minute - 1 }))).toMatchObject({
      state: 'warn',
      reason: 'limit',
      rule: 'goal',
      target: 'all',
      remainingMs: 1,
      opensAt: null,
    });
    expect(at(withLimits(goal), today({ [feed]: 10 * minute }), 'youtube/shorts')).toMatchObject({
      state: 'block',
      rule: 'goal',
      remainingMs: 0,
      opensAt: endsAt,
      extraAvailable: true,
      friend: true,
    });
  });

  it('let the strictest decide', () => {
    const settings = withLimits(
      dailyLimit('goal', 'all', hour),
      dailyLimit('a', 'tiktok', 20 * minute),
      dailyLimit('b', feed, 30 * minute),
    );
    expect(at(settings, today({ 'tiktok/rest': 5 * minute })).rule).toBe('a');
    expect(at(settings, today({}), 'tiktok/rest').rule).toBe('a');
    expect(at(settings, today({}), 'youtube/shorts').rule).toBe('goal');
  });

  it('count what two sections share once, and a group as one', () => {
    const both = today({ 'tiktok/feed+youtube/shorts': 4 * minute, [feed]: minute });
    expect(at(withLimits(goal), both).remainingMs).toBe(5 * minute);
    const groups = [{ id: 'g', name: 'two', members: ['tiktok', 'youtube/shorts'] as const }];
    const settings = withRules({ groups, limits: [dailyLimit('x', 'group:g', 7 * minute)] });
    expect(at(settings, both).remainingMs).toBe(2 * minute);
    expect(at(settings, both, 'instagram/reels').remainingMs).toBe(null);
  });

  it('count the rest of a site where the user asked for the whole site', () => {
    const sites = { ...defaultSettings.sites, youtube: { tracked: true, wholeSite: true } };
    const used = today({ 'youtube/rest': 11 * minute });
    expect(at(withLimits(goal), used, 'youtube/rest').state).toBe('allow');
    expect(at(withRules({ limits: [goal], sites }), used, 'youtube/rest')).toMatchObject({
      state: 'block',
      friend: false,
    });
  });

  it('count videos, and warn of the last five', () => {
    const views: Limit = {
      id: 'v',
      target: 'all',
      measure: 'views',
      per: 'day',
      amounts: new Array(7).fill(20),
    };
    const seen = (count: number) => {
      const { usage, ...rest } = today({});
      return { ...rest, usage: { ...usage, views: { [feed]: count } } };
    };
    expect(at(withLimits(views), seen(14))).toMatchObject({
      state: 'allow',
      remainingViews: 6,
      remainingMs: null,
    });
    expect(at(withLimits(views), seen(15))).toMatchObject({ state: 'warn', rule: 'v', remainingViews: 5 });
    expect(at(withLimits(views), seen(20))).toMatchObject({
      state: 'block',
      remainingViews: 0,
      opensAt: endsAt,
    });
    const extra = { day: '2026-11-22', used: 1, until: { v: 3 * minute } };
    expect(at(withLimits(views), { ...seen(20), extra })).toMatchObject({
      state: 'warn',
      remainingMs: 3 * minute,
    });
  });

  it('have an amount of their own for each weekday', () => {
    const hours = [1, 1, 1, 1, 1, 2, null].map((count) => (count === null ? null : count * minute));
    const settings = withLimits({ ...goal, amounts: hours });
    expect(at(settings, today({ [feed]: 9 * hour })).state).toBe('allow');
    const closed = { ...goal, amounts: [0, 0, minute, 0, 0, 0, minute] };
    // Used up on Sunday, and nothing at all on Monday and Tuesday.
    expect(at(withLimits(closed), today({ [feed]: minute })).opensAt).toBe(endsAt + 48 * hour);
    expect(at(withLimits(closed), today({})).closesAt).toBe(endsAt);
    const never = { ...goal, amounts: new Array(7).fill(0) };
    expect(at(withLimits(never), today({}))).toMatchObject({ state: 'block', opensAt: null });
  });

  it('of a week count its earlier days and open on Monday', () => {
    const weekly: Limit = { ...goal, per: 'week', amounts: [hour] };
    const week = { atoms: { [feed]: 50 * minute }, views: {} };
    expect(at(withLimits(weekly), today({ [feed]: 4 * minute }, { week }))).toMatchObject({
      state: 'allow',
      remainingMs: 6 * minute,
    });
    expect(at(withLimits(weekly), today({ [feed]: 10 * minute }, { week })).opensAt).toBe(endsAt);
    const usage = { ...emptyDay('2026-11-18', zone), atoms: { [feed]: hour } };
    const wednesday = today({}, { usage, endsAt: endsAt - 96 * hour });
    expect(at(withLimits(weekly), wednesday, feed, now - 96 * hour).opensAt).toBe(endsAt);
  });

  it('of a visit begin anew after five minutes, on the line that no clock sets back', () => {
    const visit: Limit = { ...goal, id: 'v', per: 'visit' };
    const shift = 3 * hour;
    const stand = (ms: number, ago: number) =>
      today({}, { shift, runs: { v: { ms, views: 0, end: now + shift - ago } } });
    expect(at(withLimits(visit), stand(4 * minute, minute))).toMatchObject({ remainingMs: 6 * minute });
    expect(at(withLimits(visit), stand(10 * minute, minute))).toMatchObject({
      state: 'block',
      opensAt: now + 4 * minute,
    });
    expect(at(withLimits(visit), stand(10 * minute, 5 * minute)).remainingMs).toBe(10 * minute);
  });

  it('fade over the last fifth where that was chosen', () => {
    const fade = (minutes: number) =>
      at(withRules({ fade: true, limits: [dailyLimit('a', 'all', minutes * minute)] }), today({})).fadeMs;
    expect([fade(30), fade(120), at(withLimits(goal), today({})).fadeMs]).toEqual([
      6 * minute,
      10 * minute,
      null,
    ]);
  });
});

describe('a little more', () => {
  const used = { [feed]: 11 * minute };
  const extra = (day: string, count = 1) => ({ day, used: count, until: { goal: 16 * minute } });

  it('opens a rule for its own day only, as often as the user allows', () => {
    expect(at(withLimits(goal), today(used, { extra: extra('2026-11-22') }))).toMatchObject({
      state: 'warn',
      remainingMs: 5 * minute,
    });
    expect(at(withLimits(goal), today(used, { extra: extra('2026-11-21') }))).toMatchObject({
      state: 'block',
      extraAvailable: true,
    });
    const up = today({ [feed]: 16 * minute }, { extra: extra('2026-11-22') });
    expect(at(withLimits(goal), up).extraAvailable).toBe(false);
    const twice = withRules({ limits: [goal], extra: { ms: 5 * minute, perDay: 2, friction: 'wait' } });
    expect(at(twice, up).extraAvailable).toBe(true);
    const never = withRules({ limits: [goal], extra: { ms: 5 * minute, perDay: 0, friction: 'wait' } });
    expect(at(never, today(used)).extraAvailable).toBe(false);
  });

  it('is not offered where a pause would keep the section closed', () => {
    const paused = withRules({ limits: [goal], pausedUntil: now + hour });
    expect(at(paused, today(used))).toMatchObject({ state: 'block', extraAvailable: false, friend: false });
  });
});

describe('hours', () => {
  const settings = withRules({ hours: [noon] });
  const thirteen = now + hour;

  it('warn, close and open by the clock', () => {
    expect(at(settings, today({}))).toMatchObject({ state: 'allow', closesAt: thirteen, windDown: true });
    expect(at(settings, today({}), feed, thirteen - 5 * minute)).toMatchObject({
      state: 'warn',
      reason: 'hours',
    });
    expect(at(settings, today({}), feed, thirteen)).toMatchObject({
      state: 'block',
      reason: 'hours',
      rule: 'noon',
      opensAt: thirteen + hour,
      closesAt: null,
      extraAvailable: true,
      friend: false,
    });
    expect(at(settings, today({}), feed, thirteen + hour).state).toBe('allow');
  });

  it('are closed by any clock of the day', () => {
    const left = today({}, { zones: ['Asia/Kolkata', zone] });
    // 13:00 in Kolkata is 10:30 in Nairobi.
    expect(at(settings, left, feed, now - 90 * minute)).toMatchObject({
      state: 'block',
      opensAt: now - 30 * minute,
    });
  });

  it('say when the section really opens', () => {
    const night = { ...noon, id: 'night', windows: [{ days: [1], from: 0, to: 7 * 60 }] };
    const both = withRules({ limits: [goal], hours: [noon, night] });
    // The limit opens at 04:00, in the middle of hours that end at 07:00.
    const decision = at(both, today({ [feed]: 10 * minute }));
    expect([decision.rule, decision.opensAt]).toEqual(['goal', endsAt + 3 * hour]);
  });

  it('stay open in spite of themselves until what was granted is used', () => {
    const extra = { day: '2026-11-22', used: 1, until: { noon: 8 * minute } };
    const stand = today({ [feed]: 6 * minute }, { extra });
    expect(at(settings, stand, feed, thirteen)).toMatchObject({ state: 'warn', remainingMs: 2 * minute });
  });
});

describe('breaks and pauses', () => {
  const breaks = { on: true, target: 'all', afterMs: 30 * minute, pauseMs: 5 * minute } as const;
  const ran = (ms: number, ago: number) => today({}, { runs: { break: { ms, views: 0, end: now - ago } } });

  it('pause after so much without a gap, and not again before', () => {
    const settings = withRules({ breaks });
    expect(at(settings, ran(27 * minute, 0))).toMatchObject({
      state: 'warn',
      reason: 'break',
      remainingMs: 3 * minute,
    });
    expect(at(settings, ran(30 * minute, minute))).toMatchObject({
      state: 'pause',
      reason: 'break',
      opensAt: now + 4 * minute,
      extraAvailable: false,
      friend: false,
    });
    expect(at(settings, ran(30 * minute, 5 * minute)).state).toBe('allow');
  });

  it('close everything that counts until a pause that was taken is over', () => {
    const settings = withRules({ pausedUntil: now + hour });
    expect(at(settings, today({}))).toMatchObject({ state: 'pause', reason: 'pause', opensAt: now + hour });
    expect(at(settings, today({}), 'tiktok/rest').state).toBe('allow');
    expect(at(settings, today({}), feed, now + hour).state).toBe('allow');
    // It was taken while the clock was years ahead.
    expect(at(settings, today({}), feed, now - 400 * 24 * hour).state).toBe('allow');
  });
});

describe('the door', () => {
  const settings = withRules({ door: true });
  const doors = (ago: number) => ({ [feed]: { purpose: 'fun' as const, ms: 10 * minute, at: now - ago } });
  const run = (ms: number, ago: number) => ({ [`door:${feed}`]: { ms, views: 0, end: now - ago } });

  it('asks before a feed opens, and again for the next visit', () => {
    expect(at(settings, today({}))).toMatchObject({
      state: 'ask',
      reason: 'door',
      opensAt: null,
      friend: true,
    });
    expect(at(settings, today({}), 'tiktok/rest').state).toBe('allow');
    expect(at(settings, today({}, { doors: doors(minute) }))).toMatchObject({
      state: 'allow',
      remainingMs: 10 * minute,
    });
    expect(at(settings, today({}, { doors: doors(5 * minute) })).state).toBe('ask');
    const over = today({}, { doors: doors(hour), runs: run(minute, 5 * minute) });
    expect(at(settings, over).state).toBe('ask');
    // The visit before the answer is not this one.
    expect(at(settings, today({}, { doors: doors(0), runs: run(10 * minute, minute) })).state).toBe('allow');
  });

  it('closes when the time of the visit is up', () => {
    const up = today({}, { doors: doors(20 * minute), runs: run(10 * minute, minute) });
    expect(at(settings, up)).toMatchObject({
      state: 'block',
      reason: 'door',
      rule: `door:${feed}`,
      opensAt: now + 4 * minute,
      extraAvailable: true,
      friend: true,
    });
  });

  it('tells how much a visit may last at most', () => {
    const limited = withRules({ door: true, limits: [goal] });
    expect(at(limited, today({ [feed]: 2 * minute }))).toMatchObject({
      state: 'ask',
      remainingMs: 8 * minute,
    });
  });
});

describe('decideAll and leftOf', () => {
  it('judge every section that is counted, and every limit by itself', () => {
    const clock = { now, zone };
    const settings = withLimits(goal);
    const all = decideAll(settings, today({ [feed]: 10 * minute }), clock);
    expect(
      Object.entries(all)
        .filter(([, decision]) => isClosed(decision))
        .map(([id]) => id),
    ).toEqual(['tiktok/feed', 'youtube/shorts', 'instagram/reels', 'facebook/reels', 'snapchat/spotlight']);
    expect(leftOf(goal, settings, today({ [feed]: 4 * minute }), clock)).toBe(6 * minute);
    const weekdays = { ...goal, amounts: [1, 1, 1, 1, 1, 1, null] };
    expect(leftOf(weekdays, settings, today({}), clock)).toBe(null);
  });
});
