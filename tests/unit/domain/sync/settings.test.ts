import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceFields } from '../../../../src/domain/choices';
import { applyChange, withdraw } from '../../../../src/domain/commitment';
import { dailyLimit } from '../../../../src/domain/limit';
import { defaultSettings, type Settings } from '../../../../src/domain/settings';
import { incomingSettings, receiveSettings } from '../../../../src/domain/sync/receive';
import {
  fieldsOf,
  mergeShared,
  noteJoining,
  noteLocal,
  nothingShared,
  type Register,
  type Shared,
} from '../../../../src/domain/sync/registers';

const now = Date.UTC(2026, 10, 22, 12);
const day = '2026-11-22';
const [me, other] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'];
const settings: Settings = {
  ...defaultSettings,
  welcomed: true,
  limits: [dailyLimit('goal', 'all', 600_000)],
};
const minutes = (count: number) => dailyLimit('goal', 'all', count * 60_000);
const sharedWith = (values: Record<string, unknown>, at = now): Shared => ({
  fields: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { at, device: other, value }]),
  ),
  clamps: {},
});

describe('registers', () => {
  const register = fc.record<Register>({
    at: fc.integer({ min: now, max: now + 3 }),
    device: fc.constantFrom(me, other),
    value: fc.boolean(),
  });
  const shared = fc
    .dictionary(fc.constantFrom('fade', 'door', 'wait'), register)
    // One stamp is one write: it never has two values.
    .map((fields) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, one]) => [name, { ...one, value: `${one.at} ${one.device}` }]),
      ),
    )
    .map((fields): Shared => ({ fields, clamps: {} }));

  it('merge in any order, and as often as one likes', () => {
    fc.assert(
      fc.property(shared, shared, shared, (a, b, c) => {
        expect(mergeShared(a, b)).toEqual(mergeShared(b, a));
        expect(mergeShared(a, mergeShared(b, c))).toEqual(mergeShared(mergeShared(a, b), c));
        expect(mergeShared(a, a)).toEqual(a);
      }),
    );
  });

  it('hold every choice and list, each rule by itself, and nothing of one device alone', () => {
    const managed = { ...dailyLimit('managed:1', 'all', 1) };
    const fields = fieldsOf({ ...settings, limits: [...settings.limits, managed], language: 'sw' });
    for (const name of Object.keys(choiceFields)) expect(fields).toHaveProperty(name);
    expect(fields).toHaveProperty(['limits/goal']);
    expect(fields).toHaveProperty(['sites/tiktok']);
    for (const name of [
      'language',
      'country',
      'checkIns',
      'lock',
      'welcomed',
      'queued',
      'ticks',
      'summary',
      'streak',
      'limits/managed:1',
    ])
      expect(Object.keys(fields)).not.toContain(name);
  });

  it('are stamped where something was changed here, and only there', () => {
    const after = { ...settings, fade: true, limits: [] };
    const { fields } = noteLocal(nothingShared, settings, after, now, me);
    expect(fields).toEqual({
      fade: { at: now, device: me, value: true },
      'limits/goal': { at: now, device: me, value: null },
    });
    const known = sharedWith({ fade: true, 'limits/goal': null });
    // A change of another device that waited here, and was made now.
    expect(noteLocal(known, settings, after, now + 5, me).fields).toEqual(known.fields);
    expect(noteLocal(known, after, { ...after, fade: false }, now - 5_000, me).fields.fade).toEqual({
      at: now + 1,
      device: me,
      value: false,
    });
  });

  it('of one who joins are what is no default and nobody has a word on', () => {
    const known = sharedWith({ fade: true });
    const own = { ...settings, fade: false, door: true };
    expect(noteJoining(known, own, defaultSettings, me).fields).toEqual({
      ...known.fields,
      door: { at: 1, device: me, value: true },
      'limits/goal': { at: 1, device: me, value: settings.limits[0] },
    });
  });
});

describe('what comes in', () => {
  it('is read field by field: one that makes no sense loses nothing', () => {
    const shared = sharedWith({
      fade: true,
      wait: 99,
      words: ['ok', 7],
      quiet: 'all',
      'limits/goal': { id: 'other' },
      'limits/new': dailyLimit('new', 'tiktok', 60_000),
      'limits/managed:1': dailyLimit('managed:1', 'all', 0),
      'groups/g': null,
      'sites/nowhere': { tracked: false, wholeSite: false },
      'sites/tiktok': { tracked: true, wholeSite: true },
      language: 'sw',
      lock: null,
      future: { x: 1 },
    });
    const read = incomingSettings(settings, shared);
    expect(read).toEqual({
      ...settings,
      fade: true,
      words: ['ok'],
      limits: [...settings.limits, dailyLimit('new', 'tiktok', 60_000)],
      sites: { ...settings.sites, tiktok: { tracked: true, wholeSite: true } },
    });
  });

  it('holds at once where it is stricter, waits where it is looser, and goes on waiting for the same day', () => {
    const looser = sharedWith({ 'limits/goal': minutes(30), fade: true });
    const first = receiveSettings(settings, looser, day, []);
    expect(first.settings).toMatchObject({ fade: true, limits: settings.limits });
    expect(first.settings.queued).toEqual([{ change: { type: 'limit', limit: minutes(30) }, after: day }]);
    const again = receiveSettings(first.settings, looser, '2026-11-23', first.waiting);
    expect(again.settings).toBe(first.settings);
    expect(again.made).toEqual([]);
    const back = receiveSettings(
      first.settings,
      sharedWith({ 'limits/goal': minutes(10) }),
      day,
      first.waiting,
    );
    expect(back.settings.queued).toEqual([]);
    const strict = receiveSettings(
      first.settings,
      sharedWith({ 'limits/goal': minutes(5) }),
      day,
      first.waiting,
    );
    expect(strict.settings).toMatchObject({ limits: [minutes(5)], queued: [] });
  });

  it('leaves what waits here by a wish of this device', () => {
    const own = applyChange(settings, { type: 'choice', name: 'wait', value: 1 }, day).settings;
    const queued = applyChange(own, { type: 'limit', limit: minutes(60) }, day).settings;
    expect(receiveSettings(queued, sharedWith({ fade: true }), day, []).settings.queued).toHaveLength(1);
  });

  it('of a list waits entry by entry', () => {
    const local = { ...settings, quiet: ['youtube/shelf', 'tiktok/live'] as unknown as Settings['quiet'] };
    const one = receiveSettings(local, sharedWith({ quiet: [] }), day, []);
    const { items = [] } = (one.settings.queued[0]?.change ?? {}) as { items?: string[] };
    expect(one.settings.queued).toHaveLength(1);
    expect(items).toHaveLength(2);
    expect(receiveSettings(one.settings, sharedWith({ quiet: [] }), '2026-11-23', one.waiting).settings).toBe(
      one.settings,
    );
  });

  it('is told of once, also where a list has no room for it', () => {
    const full = Array.from({ length: 200 }, (_, index) => dailyLimit(`limit-${index}`, 'tiktok', 60_000));
    const shared = sharedWith({ 'limits/one-more': dailyLimit('one-more', 'all', 60_000), fade: true });
    const first = receiveSettings({ ...settings, limits: full }, shared, day, []);
    expect(first.made.map(({ change }) => change.type)).toEqual(['choice']);
    expect(receiveSettings(first.settings, shared, day, first.waiting)).toMatchObject({
      settings: first.settings,
      made: [],
    });
  });

  it('is refused by a PIN, and the register keeps it', () => {
    const lock = { salt: 'A'.repeat(24), hash: 'B'.repeat(44), rounds: 600_000, since: 0, opensAt: null };
    const locked = { ...settings, lock };
    const shared = sharedWith({ 'limits/goal': minutes(30) });
    expect(receiveSettings(locked, shared, day, []).settings).toBe(locked);
    expect(noteLocal(shared, locked, locked, now, me).fields).toEqual(shared.fields);
    expect(receiveSettings(settings, shared, day, []).settings.queued).toHaveLength(1);
  });

  it('that was withdrawn here is the last word', () => {
    const shared = sharedWith({ 'limits/goal': minutes(30) });
    const { settings: queued } = receiveSettings(settings, shared, day, []);
    const after = withdraw(queued, 0);
    const noted = noteLocal(shared, queued, after, now + 1_000, me);
    expect(noted.fields['limits/goal']).toEqual({ at: now + 1_000, device: me, value: minutes(10) });
    expect(receiveSettings(after, noted, day, []).settings).toBe(after);
  });
});
