import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change';
import { changesBetween } from '../../../src/domain/changes-between';
import { applyChange, applyDue, isLooser } from '../../../src/domain/commitment';
import { type QuietPart, quietParts } from '../../../src/domain/quiet/parts';
import { type ItemsChange, type ListName, mostWords } from '../../../src/domain/restricted-lists';
import { keepsLevels, levelAt, nextLevelChange, quietNow } from '../../../src/domain/restriction';
import { defaultSettings, parseSettings, type Settings } from '../../../src/domain/settings';
import { minute } from './arbitrary';

const day = '2026-11-23';
/** A Monday in Nairobi. */
const midnight = Date.parse('2026-11-23T00:00:00+03:00');
const zone = 'Africa/Nairobi';
const school = [{ days: [1, 2, 3, 4, 5], from: 8 * 60, to: 15 * 60 }];
const mode = (on: boolean, level: 'moderate' | 'strict', restrictedHours = [] as typeof school) => ({
  restricted: { on, level },
  restrictedHours,
});
const settingsWith = (own: Partial<Settings>): Settings => ({ ...defaultSettings, welcomed: true, ...own });
const items = (list: ListName, on: boolean, ...of: string[]): ItemsChange => ({
  type: 'items',
  list,
  items: of,
  on,
});

describe('the level in force', () => {
  it('is that of the switch, or of the hours while they last', () => {
    const at = (hour: number) => midnight + hour * 60 * minute;
    expect(levelAt(mode(false, 'strict'), at(9), zone)).toBe(null);
    expect(levelAt(mode(true, 'moderate'), at(3), zone)).toBe('moderate');
    const byHours = mode(false, 'strict', school);
    expect([7, 8, 14.99, 15].map((hour) => levelAt(byHours, at(hour), zone))).toEqual([
      null,
      'strict',
      'strict',
      null,
    ]);
    expect(nextLevelChange(byHours, at(7), zone)).toBe(at(8));
    expect(nextLevelChange(byHours, at(8), zone)).toBe(at(15));
    expect(nextLevelChange(mode(true, 'strict', school), at(8), zone)).toBe(null);
    expect(nextLevelChange(mode(false, 'strict'), at(8), zone)).toBe(null);
  });

  it('changes at the very moment that is foretold, and at none before', () => {
    const window = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 1439 }),
      to: fc.integer({ min: 0, max: 1439 }),
    });
    const moment = fc.integer({ min: 0, max: 7 * 1440 }).map((minutes) => midnight + minutes * minute);
    fc.assert(
      fc.property(fc.array(window, { minLength: 1, maxLength: 3 }), moment, (windows, at) => {
        const chosen = { ...mode(false, 'strict'), restrictedHours: windows };
        const next = nextLevelChange(chosen, at, zone);
        const now = levelAt(chosen, at, zone);
        const end = next ?? at + 7 * 1440 * minute;
        for (const part of [0.25, 0.5, 0.75])
          expect(levelAt(chosen, at + Math.floor((end - at) * part), zone)).toBe(now);
        if (next === null) return;
        expect(levelAt(chosen, next - 1, zone)).toBe(now);
        expect(levelAt(chosen, next, zone)).not.toBe(now);
      }),
    );
  });
});

describe('what loosens the mode', () => {
  const cases: [string, ReturnType<typeof mode>, ReturnType<typeof mode>, boolean][] = [
    ['on', mode(false, 'strict'), mode(true, 'strict'), true],
    ['off', mode(true, 'strict'), mode(false, 'strict'), false],
    ['a lower level', mode(true, 'strict'), mode(true, 'moderate'), false],
    ['a lower level while it is off', mode(false, 'strict'), mode(false, 'moderate'), true],
    ['a lower level of hours', mode(false, 'strict', school), mode(false, 'moderate', school), false],
    ['off, with hours', mode(true, 'strict', school), mode(false, 'strict', school), false],
    ['hours that go', mode(false, 'strict', school), mode(false, 'strict'), false],
    ['hours that go while it is on', mode(true, 'strict', school), mode(true, 'strict'), true],
    ['on instead of hours', mode(false, 'strict', school), mode(true, 'strict'), true],
  ];
  it.each(cases)('%s', (_, before, after, keeps) => {
    expect(keepsLevels(before, after)).toBe(keeps);
  });

  it('is told minute by minute', () => {
    const later = [{ ...(school[0] as (typeof school)[number]), to: 16 * 60 }];
    const shifted = [{ days: [1, 2, 3, 4, 5], from: 9 * 60, to: 16 * 60 }];
    expect(keepsLevels(mode(false, 'strict', school), mode(false, 'strict', later))).toBe(true);
    expect(keepsLevels(mode(false, 'strict', school), mode(false, 'strict', shifted))).toBe(false);
  });
});

describe('a list', () => {
  const on = settingsWith({ restricted: { on: true, level: 'strict' }, words: ['one', 'two'] });
  const part: QuietPart = 'youtube/comments';

  it.each<[ListName, string]>([
    ['topics', 'alcohol'],
    ['words', 'one'],
    ['engines', 'bing'],
    ['quiet', part],
  ])('%s waits when an entry is taken off, and not when one is put on', (list, item) => {
    const full = { ...on, [list]: [...on[list], item] } as Settings;
    expect(isLooser(full, items(list, false, item))).toBe(true);
    expect(isLooser(full, items(list, true, item))).toBe(false);
    const { settings, outcome } = applyChange(full, items(list, false, item), day);
    expect(outcome).toBe('queued');
    expect(settings[list]).toContain(item);
    expect(applyDue(settings, '2026-11-24')[list]).not.toContain(item);
  });

  it('binds nothing while the mode is never on; what is quiet binds always', () => {
    const off = settingsWith({ words: ['one'], quiet: [part] });
    expect(isLooser(off, items('words', false, 'one'))).toBe(false);
    expect(isLooser(off, items('quiet', false, part))).toBe(true);
    const hours = settingsWith({ words: ['one'], restrictedHours: school });
    expect(isLooser(hours, items('words', false, 'one'))).toBe(true);
  });

  it('loses none of the words that were added while another waits to go', () => {
    const waiting = applyChange(on, items('words', false, 'one'), day).settings;
    const added = applyChange(waiting, items('words', true, 'three'), day).settings;
    expect(added.words).toEqual(['one', 'two', 'three']);
    expect(applyDue(added, '2026-11-24').words).toEqual(['two', 'three']);
  });

  it('keeps an entry that is put back while it waits to go, and lets the others go', () => {
    const waiting = applyChange(on, items('words', false, 'one', 'two'), day).settings;
    const back = applyChange(waiting, items('words', true, 'two'), day).settings;
    expect(back.queued.map(({ change }) => (change as ItemsChange).items)).toEqual([['one']]);
    expect(applyDue(back, '2026-11-24').words).toEqual(['two']);
  });

  it('that is full takes no more', () => {
    const words = Array.from({ length: mostWords }, (_, index) => `word ${index}`);
    const full = settingsWith({ words });
    expect(applyChange(full, items('words', true, 'one more'), day).settings.words).toBe(words);
  });

  it('keeps the entries that fit, and each once', () => {
    const words = ['  beer ', 'beer', '', 7, 'x'.repeat(61), 'wine'];
    const read = parseSettings({
      words,
      topics: ['alcohol', 'weather'],
      quiet: [part, 'x/y'],
      engines: 'all',
    });
    expect([read.words, read.topics, read.quiet, read.engines]).toEqual([
      ['beer', 'wine'],
      ['alcohol'],
      [part],
      [],
    ]);
  });

  it('is carried to another device by the changes between', () => {
    const some = <T>(all: readonly T[]) => fc.subarray([...all]);
    const lists = fc.record({ words: some(['a', 'b', 'c']), quiet: some(quietParts.slice(0, 5)) });
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const [from, to] = [settingsWith(before), settingsWith(after)];
        const reached = changesBetween(from, to).reduce(
          (settings, change: Change) => applyDue(applyChange(settings, change, day).settings, '2026-12-24'),
          from,
        );
        expect([...reached.words].sort()).toEqual([...to.words].sort());
        expect([...reached.quiet].sort()).toEqual([...to.quiet].sort());
      }),
    );
  });
});

it('the strict level makes comments and live quiet on every site', () => {
  expect(quietNow({ quiet: [] }, null)).toEqual([]);
  expect(quietNow({ quiet: ['youtube/counts'] }, 'moderate')).toEqual(['youtube/counts']);
  const strict = quietNow({ quiet: ['youtube/counts', 'tiktok/live'] }, 'strict');
  expect(strict).toContain('youtube/counts');
  expect(strict.filter((part) => part === 'tiktok/live')).toHaveLength(1);
  expect(strict).toContain('instagram/comments');
});
