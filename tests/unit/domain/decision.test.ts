import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, applyDue, withdraw } from '../../../src/domain/commitment';
import { decide, type Today } from '../../../src/domain/decision';
import { defaultSettings, parseSettings, type Settings } from '../../../src/domain/settings';
import { emptyDay } from '../../../src/domain/usage';

const minute = 60_000;
const endsAt = Date.UTC(2026, 10, 23, 1);

function today(atoms: Record<string, number>, extra: Today['extra'] = null): Today {
  return { usage: { ...emptyDay('2026-11-22', 'Africa/Nairobi'), atoms }, extra, endsAt };
}
function withLimits(...limits: Settings['limits'][number][]): Settings {
  return { ...defaultSettings, welcomed: true, limits };
}

describe('decide', () => {
  it('allows what no limit covers', () => {
    const decision = decide(
      'youtube/rest',
      withLimits({ id: 'goal', target: 'all', perDayMs: 0 }),
      today({}),
    );
    expect(decision).toMatchObject({ state: 'allow', remainingMs: null, limit: null });
  });

  it('blocks on the last millisecond, not before, and says when it opens', () => {
    const settings = withLimits({ id: 'goal', target: 'all', perDayMs: 10 * minute });
    expect(decide('tiktok/feed', settings, today({ 'tiktok/feed': 10 * minute - 1 }))).toMatchObject({
      state: 'warn',
      remainingMs: 1,
      opensAt: null,
    });
    expect(decide('youtube/shorts', settings, today({ 'tiktok/feed': 10 * minute }))).toMatchObject({
      state: 'block',
      remainingMs: 0,
      opensAt: endsAt,
    });
  });

  it('lets the strictest of several limits decide', () => {
    const settings = withLimits(
      { id: 'goal', target: 'all', perDayMs: 60 * minute },
      { id: 'a', target: 'tiktok', perDayMs: 20 * minute },
      { id: 'b', target: 'tiktok/feed', perDayMs: 30 * minute },
    );
    expect(decide('tiktok/feed', settings, today({ 'tiktok/rest': 5 * minute })).limit?.id).toBe('a');
    expect(decide('tiktok/rest', settings, today({})).limit?.id).toBe('a');
    expect(decide('youtube/shorts', settings, today({})).limit?.id).toBe('goal');
  });

  it('counts time that two sections share once', () => {
    const settings = withLimits({ id: 'goal', target: 'all', perDayMs: 10 * minute });
    const both = today({ 'tiktok/feed+youtube/shorts': 4 * minute, 'tiktok/feed': minute });
    expect(decide('tiktok/feed', settings, both).remainingMs).toBe(5 * minute);
  });

  it('counts the rest of a site where the user asked for the whole site', () => {
    const settings = withLimits({ id: 'goal', target: 'all', perDayMs: 10 * minute });
    const whole = { ...settings, sites: { ...settings.sites, youtube: { tracked: true, wholeSite: true } } };
    expect(decide('youtube/rest', settings, today({ 'youtube/rest': 11 * minute })).state).toBe('allow');
    expect(decide('youtube/rest', whole, today({ 'youtube/rest': 11 * minute })).state).toBe('block');
  });

  it('gives extra minutes for their own day only', () => {
    const settings = withLimits({ id: 'goal', target: 'all', perDayMs: 10 * minute });
    const used = { 'tiktok/feed': 11 * minute };
    const extra = (day: string) => today(used, { day, until: { goal: 16 * minute } });
    expect(decide('tiktok/feed', settings, extra('2026-11-22'))).toMatchObject({
      state: 'warn',
      remainingMs: 5 * minute,
      extraAvailable: false,
    });
    expect(decide('tiktok/feed', settings, extra('2026-11-21'))).toMatchObject({
      state: 'block',
      extraAvailable: true,
    });
  });

  it('never opens when more has been watched', () => {
    const ms = fc.integer({ min: 0, max: 100 * minute });
    const settings = withLimits({ id: 'goal', target: 'all', perDayMs: 50 * minute });
    fc.assert(
      fc.property(ms, ms, (first, more) => {
        const before = decide('tiktok/feed', settings, today({ 'tiktok/feed': first }));
        const after = decide('tiktok/feed', settings, today({ 'tiktok/feed': first + more }));
        return before.state !== 'block' || after.state === 'block';
      }),
    );
  });
});

describe('commitment', () => {
  const settings = withLimits({ id: 'goal', target: 'all', perDayMs: 30 * minute });
  const change = (perDayMs: number) =>
    ({ type: 'limit', limit: { id: 'goal', target: 'all', perDayMs } }) as const;

  it('makes a stricter change at once and a looser one tomorrow', () => {
    const stricter = applyChange(settings, change(20 * minute), '2026-11-22');
    expect([stricter.outcome, stricter.settings.limits[0]?.perDayMs]).toEqual(['now', 20 * minute]);
    const looser = applyChange(settings, change(40 * minute), '2026-11-22');
    expect([looser.outcome, looser.settings.limits[0]?.perDayMs]).toEqual(['queued', 30 * minute]);
    expect(applyDue(looser.settings, '2026-11-22')).toBe(looser.settings);
    const due = applyDue(looser.settings, '2026-11-23');
    expect([due.limits[0]?.perDayMs, due.queued]).toEqual([40 * minute, []]);
  });

  it('queues every road that loosens', () => {
    const roads = [
      { type: 'removeLimit', id: 'goal' },
      { type: 'limit', limit: { id: 'goal', target: 'youtube/shorts', perDayMs: minute } },
      { type: 'site', site: 'tiktok', tracked: false, wholeSite: false },
    ] as const;
    for (const road of roads) expect(applyChange(settings, road, '2026-11-22').outcome).toBe('queued');
  });

  it('replaces a queued change of the same limit, and can take it back', () => {
    const first = applyChange(settings, change(40 * minute), '2026-11-22').settings;
    const second = applyChange(first, change(50 * minute), '2026-11-22').settings;
    expect(second.queued).toHaveLength(1);
    expect(withdraw(second, 0).queued).toEqual([]);
    expect(withdraw(second, 7)).toBe(second);
    expect(applyChange(second, change(10 * minute), '2026-11-22').settings.queued).toEqual([]);
  });

  it('waits for nothing until the welcome is finished', () => {
    const fresh = { ...settings, welcomed: false };
    expect(applyChange(fresh, change(90 * minute), '2026-11-22').outcome).toBe('now');
  });
});

describe('parseSettings', () => {
  it('heals any value field by field', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (value, dayStart, limits) => {
        expect(() => parseSettings(value)).not.toThrow();
        const healed = parseSettings({ dayStart, limits, country: 'KE', future: value });
        expect(healed.country).toBe('KE');
        expect(Number.isInteger(healed.dayStart)).toBe(true);
        expect(Array.isArray(healed.limits)).toBe(true);
        expect(Object.keys(healed).sort()).toEqual(Object.keys(defaultSettings).sort());
      }),
    );
  });

  it('keeps the good entries beside a bad one', () => {
    const good = { id: 'goal', target: 'all', perDayMs: 60_000 };
    expect(
      parseSettings({ version: 9, limits: [good, { id: 'x', target: 'nowhere', perDayMs: 1 }, 7] }).limits,
    ).toEqual([good]);
    expect(parseSettings({ sites: { youtube: { tracked: false }, tiktok: 3 } }).sites).toMatchObject({
      youtube: { tracked: false, wholeSite: false },
      tiktok: { tracked: true, wholeSite: false },
    });
  });

  it('reads back what it wrote', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(defaultSettings)))).toEqual(defaultSettings);
  });
});
