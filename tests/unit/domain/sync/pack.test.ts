import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sites } from '../../../../src/domain/catalogue';
import { addDays } from '../../../../src/domain/day';
import { dailyLimit } from '../../../../src/domain/limit';
import { defaultSettings, parseSettings } from '../../../../src/domain/settings';
import { loosens } from '../../../../src/domain/strictness';
import { newErasures } from '../../../../src/domain/sync/erasures';
import { type Items, mostBytes, mostItemBytes, sizeOf, sizeOfAll } from '../../../../src/domain/sync/items';
import { othersIn, sumsOf } from '../../../../src/domain/sync/others';
import { pack } from '../../../../src/domain/sync/pack';
import { receiveSettings } from '../../../../src/domain/sync/receive';
import { clampShared, noteLocal, nothingShared } from '../../../../src/domain/sync/registers';
import type { Cell, DeviceDays } from '../../../../src/domain/sync/shared-usage';
import { mergeStates, nothingSynced, type SyncState } from '../../../../src/domain/sync/state';
import { unpack } from '../../../../src/domain/sync/unpack';

const day = '2026-11-22';
const now = Date.UTC(2026, 10, 22, 12);
const me = 'aaaaaaaaaaaa';
const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => letter.repeat(12));
const sections = sites.flatMap(({ short, rest }) => [short.id, rest.id]);
const device = { name: 'A name of a device that is quite long, yes', seen: day, joined: 1_795_348_800_000 };

function heavy(days: number, count: number, cell: Cell): DeviceDays {
  return Object.fromEntries(
    Array.from({ length: days }, (_, back) => [
      addDays(day, -back),
      Object.fromEntries(sections.slice(0, count).map((section) => [section, cell])),
    ]),
  );
}
const stateOf = (usage: SyncState['usage']): SyncState => ({ ...nothingSynced, usage });

/** What is in the sync once every device has written. */
function fill(
  states: readonly (readonly [string, SyncState])[],
  most?: number,
): { area: Items; leftOut: string[] } {
  let area: Items = {};
  const leftOut: string[] = [];
  for (const [id, state] of states) {
    const packed = pack(state, id, device, day, area, most);
    leftOut.push(...packed.leftOut);
    const kept = Object.entries(area).filter(([key]) => !packed.remove.includes(key));
    area = { ...Object.fromEntries(kept), ...packed.set };
  }
  return { area, leftOut };
}

describe('what two devices know together', () => {
  const other = 'bbbbbbbbbbbb';
  const record = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
    fc.dictionary(fc.constantFrom(...names), value, { maxKeys: names.length, noNullPrototype: true });
  // Few numbers: they are often the same, and often one is smaller where the other is larger.
  const few = fc.nat(3);
  const days = [day, addDays(day, -1)];
  const of = <T>(cell: fc.Arbitrary<T>) =>
    record([me, other], record(days, record(['tiktok/feed', 'youtube/shorts'], cell)));
  const erased = [`${day}..${day}`, `0000-01-01..${day} tiktok`, `${addDays(day, -1)}..${day}`];
  const state = fc
    .record({
      usage: of(fc.tuple(few, few, few) as fc.Arbitrary<Cell>),
      weights: of(fc.tuple(few, few)),
      erasures: record(erased, few),
    })
    .map((some): SyncState => ({ ...nothingSynced, ...some }));
  /** What counts: a day without anything on it is none. */
  const told = ({ usage, weights, erasures }: SyncState) => {
    const cells = (all: object) =>
      Object.entries(all as SyncState['usage']).flatMap(([id, on]) =>
        Object.entries(on).flatMap(([name, one]) =>
          Object.entries(one).map(([section, cell]) => `${id} ${name} ${section} ${cell}`),
        ),
      );
    return [cells(usage).sort(), cells(weights).sort(), Object.entries(erasures).sort()];
  };

  it('is the same in any order and however often, and nothing in it is smaller', () => {
    fc.assert(
      fc.property(state, state, state, (one, two, three) => {
        const all = mergeStates(mergeStates(one, two), three);
        for (const again of [
          mergeStates(three, mergeStates(two, one)),
          mergeStates(mergeStates(one, three), mergeStates(two, one)),
          mergeStates(all, two),
          mergeStates(one, all),
        ])
          expect(told(again)).toEqual(told(all));
        for (const [id, on] of Object.entries(one.usage))
          for (const [name, cells] of Object.entries(on))
            for (const [section, [ms, views, generation]] of Object.entries(cells)) {
              const now = all.usage[id]?.[name]?.[section];
              if (now?.[2] !== generation) continue;
              expect(now[0]).toBeGreaterThanOrEqual(ms);
              expect(now[1]).toBeGreaterThanOrEqual(views);
            }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the quota', () => {
  it('has room for 35 days of 5 devices with 25 sections, whatever the numbers, and for many settings', () => {
    const settings = {
      ...defaultSettings,
      limits: Array.from({ length: 100 }, (_, index) => dailyLimit(`limit-${index}`, 'all', index)),
      words: Array.from({ length: 400 }, (_, index) => `a word ${index}`),
    };
    const shared = noteLocal(nothingShared, defaultSettings, settings, 1_795_348_800_000, me);
    const erasures = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `2020-01-01..${addDays(day, -index)} own.example.com`,
        index + 1,
      ]),
    );
    const usage = heavy(35, 25, [86_399_999, 99_999, 300]);
    // All of this week was erased once, and watched again.
    const heavier = heavy(7, 25, [93_599_999, 999_999, 0]);
    const weights = Object.fromEntries(
      Object.entries(heavier).map(([name, cells]) => [
        name,
        Object.fromEntries(Object.entries(cells).map(([id, [ms, views]]) => [id, [ms, views] as const])),
      ]),
    );
    const states = ids
      .slice(0, 5)
      .map((id) => [id, { shared, erasures, usage: { [id]: usage }, weights: { [id]: weights } }] as const);
    const { area, leftOut } = fill(states);
    expect(leftOut).toEqual([]);
    expect(sizeOfAll(area)).toBeLessThan(mostBytes);
    expect(Object.keys(area).length).toBeLessThan(512);
    for (const [key, item] of Object.entries(area))
      expect(sizeOf(key, item)).toBeLessThanOrEqual(mostItemBytes);
    const { state } = unpack(area);
    for (const id of ids.slice(0, 5)) {
      expect(Object.keys(state.usage[id] ?? {})).toHaveLength(35);
      expect(state.usage[id]?.[addDays(day, -34)]?.['tiktok/feed']?.slice(0, 2)).toEqual([
        86_399_999, 99_999,
      ]);
    }
    expect(state.shared.fields).toEqual(shared.fields);
  });

  it('that is too small for all takes fewer days, never a part of one, and says so', () => {
    const usage = heavy(35, 40, [86_399_999, 99_999, 0]);
    const { area, leftOut } = fill(ids.map((id) => [id, stateOf({ [id]: usage })]));
    expect(leftOut).toContain('days');
    expect(sizeOfAll(area)).toBeLessThanOrEqual(mostBytes);
    for (const days of Object.values(unpack(area).state.usage))
      for (const cells of Object.values(days)) expect(Object.keys(cells)).toHaveLength(40);
  });

  it('leaves a list of words out as a whole where it is too long, and names it', () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `word number ${index}`);
    const settings = { ...defaultSettings, words, fade: true };
    const shared = noteLocal(nothingShared, defaultSettings, settings, 1, me);
    const { area, leftOut } = fill([[me, { ...nothingSynced, shared }]]);
    expect(leftOut).toEqual(['words']);
    expect(Object.keys(unpack(area).state.shared.fields)).toEqual(['fade']);
  });
});

it('counts bytes as the browser with the larger numbers does', () => {
  // Measured in Chromium with `getBytesInUse`.
  const sizes = { '<': 9, '\u2028\u2029': 15, ä: 5, '€': 6, '😀': 7, '"': 5, '\n': 5, '\u0001': 9 };
  for (const [text, bytes] of Object.entries(sizes)) expect(sizeOf('a', text)).toBe(bytes);
  expect(sizeOf('a', 1_795_330_800_000)).toBe(14);
});

it('rules that were taken away long ago make way for those that are there', () => {
  const gone = Object.fromEntries(
    Array.from({ length: 600 }, (_, index) => [
      `limits/gone-${index}`,
      { at: 10 + index, device: me, value: null },
    ]),
  );
  const fields = { ...gone, fade: { at: 1, device: me, value: true } };
  const { area, leftOut } = fill([[me, { ...nothingSynced, shared: { fields, clamps: {} } }]]);
  const read = unpack(area).state.shared.fields;
  expect(leftOut).toEqual([]);
  expect(Object.keys(read).length).toBeLessThan(600);
  expect(read).toHaveProperty('fade');
  expect(read).toHaveProperty(['limits/gone-599']);
});

it('of a field that is in two items the later word is read, whatever their order and whosever clock was ahead', () => {
  const other = 'bbbbbbbbbbbb';
  const early = [1, me, true] as const;
  const late = [1, other, false] as const;
  const ahead = [now * 2, me, true] as const;
  const read = (first: unknown, second: unknown, clamps = {}) =>
    unpack({ 's.0': { fade: first }, 's.1': { fade: second }, c: clamps }).state.shared.fields.fade?.value;
  expect([read(early, late), read(late, early)]).toEqual([false, false]);
  const set = [now, other, false] as const;
  const clamps = { [`${me} ${now * 2}`]: now - 1 };
  expect([read(ahead, set, clamps), read(set, ahead, clamps)]).toEqual([false, false]);
  expect([read(ahead, set), read(set, ahead)]).toEqual([true, true]);
});

it('settings that need fewer items than before leave none behind', () => {
  const { area } = fill([[me, nothingSynced]]);
  expect(pack(nothingSynced, me, device, day, { ...area, 's.7': { fade: [1, me, true] } }).remove).toEqual([
    's.7',
  ]);
});

it('others weigh on the week from Monday to the day before, and on the day', () => {
  const on = (ms: number) => ({
    bbbbbbbbbbbb: { atoms: { 'tiktok/feed': ms }, views: { 'tiktok/feed': 1 } },
  });
  const sums = { '2026-11-15': on(1), '2026-11-16': on(10), '2026-11-21': on(100), [day]: on(1_000) };
  expect(othersIn(sums, day, '2026-11-16')).toEqual({
    usage: { atoms: { 'tiktok/feed': 1_000 }, views: { 'tiktok/feed': 1 } },
    week: { atoms: { 'tiktok/feed': 110 }, views: { 'tiktok/feed': 2 } },
  });
  expect(othersIn({ '2026-11-15': on(1) }, day, '2026-11-16')).toBe(null);
});

describe('what is written', () => {
  const usage = heavy(35, 3, [60_000, 2, 0]);
  const { area } = fill([[me, stateOf({ [me]: usage })]]);

  it('is nothing where nothing has changed, and only what has', () => {
    expect(pack(stateOf({ [me]: usage }), me, device, day, area)).toEqual({
      set: {},
      remove: [],
      leftOut: [],
    });
    const more = { ...usage, [day]: { 'tiktok/feed': [90_000, 3, 0] as Cell } };
    const { set } = pack(stateOf({ [me]: more }), me, device, day, area);
    expect(Object.keys(set)).toHaveLength(1);
    expect(Object.keys(set)[0]).toMatch(/^u\.aaaaaaaaaaaa\.\d+$/);
  });

  it('takes old days out, those of devices that are gone too, but not by a clock that is ahead alone', () => {
    const other = 'bbbbbbbbbbbb';
    const later = addDays(day, 60);
    const mine = pack(stateOf({ [me]: {} }), me, { ...device, seen: later }, later, area);
    expect(mine.remove.length).toBeGreaterThan(2);
    expect(mine.remove).toEqual(Object.keys(area).filter((key) => key.startsWith('u.')));
    // Nobody else was here in these 60 days: it may be this clock.
    expect(pack(nothingSynced, other, { ...device, seen: later }, later, area).remove).toEqual([]);
    const third = { ...area, 'd.cccccccccccc': { n: '', s: later, j: 0 } };
    expect(pack(nothingSynced, other, { ...device, seen: later }, later, third).remove.toSorted()).toEqual(
      Object.keys(area).sort(),
    );
  });

  it('is read as it was written', () => {
    const cell = fc.tuple(fc.nat(93_600_000), fc.nat(1_000_000)).filter(([ms, views]) => ms + views > 0);
    const days = fc.dictionary(
      fc.nat(34).map((back) => addDays(day, -back)),
      fc.dictionary(fc.constantFrom(...sections), cell, { minKeys: 1, maxKeys: 8 }),
    );
    fc.assert(
      fc.property(days, (numbers) => {
        const own = Object.fromEntries(
          Object.entries(numbers).map(([name, cells]) => [
            name,
            Object.fromEntries(
              Object.entries(cells).map(([section, [ms, views]]) => [section, [ms, views, 0] as Cell]),
            ),
          ]),
        );
        const { state, devices } = unpack(fill([[me, stateOf({ [me]: own })]]).area);
        expect(state.usage[me] ?? {}).toEqual(own);
        expect(devices[me]).toEqual({ ...device, name: device.name.slice(0, 40) });
      }),
      { numRuns: 200 },
    );
  });
});

describe('reading', () => {
  it('survives anything', () => {
    const keys = fc.oneof(
      fc.constantFrom('e', 'c', 's.0', 's.x', `d.${me}`, `u.${me}.2942`, `u.${me}.x`, 'u.', '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.jsonValue())), (entries) => {
        const { state } = unpack(Object.fromEntries(entries));
        for (const days of Object.values(state.usage))
          for (const cells of Object.values(days))
            for (const [ms, views] of Object.values(cells)) expect(ms >= 0 && views >= 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('and all that follows from it survives what nearly makes sense', () => {
    const moments = fc.constantFrom(0, 1, now, now + 1e9, 8.64e15, Number.MAX_SAFE_INTEGER, -1, 0.5);
    const id = fc.constantFrom(me, 'bbbbbbbbbbbb', 'cccccccccccc');
    const names = fc.constantFrom(
      ...['2026-11-22', '2026-11-99', '2026-02-30', '9999-12-31', '0000-01-01', '0000-00-00', '__proto__'],
    );
    const spans = fc.tuple(names, names, fc.constantFrom('', ' tiktok', ' 10', ' __proto__'));
    const erasures = fc.dictionary(
      spans.map(([from, to, site]) => `${from}..${to}${site}`),
      moments,
    );
    const row = fc.constantFrom('1', '-1', 'zz.zz,1', ',,,', '1e3', 'NaN,Infinity', '0.5', 'zzzzzz.zzzz');
    const usage = fc.record({
      s: fc.constantFrom('tiktok/feed youtube/shorts', '__proto__ constructor', '', 'own.x/feed tiktok/feed'),
      d: fc.dictionary(names, row),
      e: fc.option(erasures),
      w: fc.option(fc.dictionary(names, row)),
    });
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(dailyLimit('goal', 'all', 0), dailyLimit('x', 'group:x' as 'all', 5), null, 0, 720),
    );
    const fields = fc.dictionary(
      fc.constantFrom(
        ...['wait', 'dayStart', 'words', 'topics', 'limits/goal', 'limits/__proto__', 'groups/x', 'hours/y'],
        ...['sites/tiktok', 'sites/own.x.y', 'sites/__proto__', 'constructor', 'toString', 'queued', 'lock'],
      ),
      fc.tuple(moments, id, values),
    );
    const entry = fc.oneof(
      fc.tuple(
        id.map((one) => `u.${one}.2942`),
        usage,
      ),
      fc.tuple(
        id.map((one) => `d.${one}`),
        fc.record({ n: fc.string(), s: names, j: moments }),
      ),
      fc.tuple(fc.constantFrom('s.0', 's.1', 's.99'), fields),
      fc.tuple(fc.constant('e'), erasures),
      fc.tuple(fc.constant('c'), fc.dictionary(fc.constantFrom(`${me} ${now}`, 'x', '__proto__'), moments)),
    );
    const settings = { ...defaultSettings, welcomed: true, limits: [dailyLimit('goal', 'all', 600_000)] };
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const items = Object.fromEntries(entries);
        const { state } = unpack(items);
        const merged = mergeStates(nothingSynced, state);
        const shared = clampShared(merged.shared, now);
        const { settings: received } = receiveSettings(settings, shared, day, []);
        // Nothing from elsewhere loosens at once, and nothing of it is lost when it is read back.
        expect(loosens(settings, received)).toBe(false);
        expect(parseSettings(JSON.parse(JSON.stringify(received)))).toEqual(received);
        expect(Object.getPrototypeOf(received.sites)).toBe(Object.prototype);
        for (const { erasure } of newErasures({}, merged.erasures))
          expect(erasure.from <= erasure.to).toBe(true);
        const noted = { ...merged, shared: noteLocal(shared, settings, received, now, me) };
        const packed = pack(noted, me, device, day, items);
        const left = Object.entries(items).filter(([key]) => !packed.remove.includes(key));
        unpack({ ...Object.fromEntries(left), ...packed.set });
        for (const sums of Object.values(sumsOf(merged.weights, me, [day], () => ({}))))
          for (const { atoms, views } of Object.values(sums))
            for (const number of [...Object.values(atoms), ...Object.values(views)])
              expect(number > 0 && Number.isSafeInteger(number)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('loses nothing else with what does not fit', () => {
    const items = {
      's.0': { fade: [5, me, true], wait: ['now', me, 2], door: [5, 'someone', true] },
      [`u.${me}.2942`]: {
        s: 'tiktok/feed nowhere/feed youtube/shorts',
        d: { '2026-11-22': '1.1,5.5,zzzzzzz,9', yesterday: '1' },
      },
      [`d.${me}`]: { n: 7, s: day, j: -1 },
    };
    const { state, devices } = unpack(items);
    expect(Object.keys(state.shared.fields)).toEqual(['fade']);
    expect(state.usage[me]).toEqual({ [day]: { 'tiktok/feed': [1, 1, 0] } });
    expect(devices[me]).toEqual({ name: '', seen: day, joined: 0 });
  });
});
