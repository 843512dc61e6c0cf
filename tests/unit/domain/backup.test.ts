import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BackupList,
  backupHead,
  backupName,
  makeBackup,
  type Stored,
  type StoredLists,
} from '../../../src/domain/backup';
import { endText, headText, listText, rowsText } from '../../../src/domain/export/backup-text';
import { dailyLimit } from '../../../src/domain/limit';
import type { StoredInterval } from '../../../src/domain/record';
import { defaultSettings } from '../../../src/domain/settings';
import { emptyDay } from '../../../src/domain/usage';

const at = Date.UTC(2026, 10, 22, 18, 30);
const interval: StoredInterval = {
  id: 7,
  section: 'tiktok/feed',
  kind: 'focused',
  start: at - 5_000,
  end: at,
  from: at - 4_000,
  until: at + 1_000,
  day: '2026-11-22',
  zoneOffset: 180,
  document: 'a-random-name',
};
const device = 'k3j9x0qa71zz';
const stored: Stored = {
  settings: defaultSettings,
  device,
  days: [
    {
      ...emptyDay('2025-01-02', 'Africa/Nairobi'),
      atoms: { 'tiktok/feed': 5_000 },
      goal: null,
      detail: { first: 1, last: 2, offsets: [180, 180], longest: { section: 'tiktok/feed', ms: 5_000 } },
    },
    { ...emptyDay('2026-11-22', 'Africa/Nairobi'), atoms: { 'tiktok/feed': 5_000 }, goal: 3_600_000 },
    emptyDay('2026-11-23', 'Africa/Nairobi'),
  ],
  intervals: [interval],
  checkIns: [{ at, day: '2026-11-22', feeling: 4, worth: null }],
  events: [{ at, day: '2026-11-22', type: 'block', detail: 'goal' }],
  others: [{ device: 'another00000', day: '2026-11-22', sections: { 'tiktok/feed': [1_000, 2] } }],
};

describe('the file of everything', () => {
  const backup = makeBackup(stored, at, '0.1.0');

  it('says what it is', () => {
    expect(backup).toMatchObject({
      format: 'tosha',
      version: 3,
      exportedAt: '2026-11-22T18:30:00.000Z',
      writtenBy: '0.1.0',
      device,
    });
  });

  it('holds settings, days, intervals, events, check-ins, and what other devices counted', () => {
    expect(backup.settings).toEqual(defaultSettings);
    expect(backup.days).toEqual(stored.days);
    expect(backup.intervals).toEqual([
      {
        section: 'tiktok/feed',
        kind: 'focused',
        start: at - 5_000,
        end: at,
        day: '2026-11-22',
        zoneOffset: 180,
      },
    ]);
    expect(backup.checkIns).toEqual(stored.checkIns);
    expect(backup.events).toEqual([{ at, day: '2026-11-22', type: 'block', detail: 'goal' }]);
    expect(backup.others).toEqual(stored.others);
  });

  it('tells a day without a goal from a day of which the goal is not known', () => {
    expect(backup.days.map((day) => ('goal' in day ? day.goal : 'unknown'))).toEqual([
      null,
      3_600_000,
      'unknown',
    ]);
  });

  it('holds neither the lock nor what a policy sets', () => {
    const lock = { salt: 's'.repeat(22), hash: 'h'.repeat(43), rounds: 600_000, since: at, opensAt: null };
    const limits = [dailyLimit('goal', 'all', 1), dailyLimit('managed:goal', 'all', 1)];
    const { settings } = makeBackup(
      { ...stored, settings: { ...defaultSettings, lock, limits } },
      at,
      '0.2.0',
    );
    expect(settings).toEqual({ ...defaultSettings, limits: limits.slice(0, 1) });
  });

  it('holds nothing that only the stores need, whatever they hold', () => {
    const odd = <T extends object>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, id: 1, secret: 'https://example.com' }));
    const text = JSON.stringify(
      makeBackup(
        {
          ...stored,
          days: odd(stored.days),
          intervals: odd(stored.intervals),
          events: odd(stored.events),
          checkIns: odd(stored.checkIns),
          others: odd(stored.others),
        },
        at,
        '0.1.0',
      ),
    );
    expect(text).not.toMatch(/a-random-name|"id"|"until"|secret/);
  });

  it('comes back from JSON as it went', () => {
    expect(JSON.parse(JSON.stringify(backup))).toEqual(backup);
  });
});

/** The text of the file, each list in pieces of so many rows. */
function inPieces(all: Stored, size: number): string {
  const listed = <N extends BackupList>(list: N, rows: readonly StoredLists[N][]): string => {
    let text = '';
    // An empty piece is one, too.
    for (let from = 0; from <= rows.length; from += size)
      text += rowsText(list, rows.slice(from, from + size), text === '');
    const [before, after] = listText(list);
    return before + text + after;
  };
  const lists = [
    listed('days', all.days),
    listed('intervals', all.intervals),
    listed('events', all.events),
    listed('checkIns', all.checkIns),
    listed('others', all.others),
  ];
  return headText(backupHead(all, at, '0.1.0')) + lists.join('') + endText;
}

it('says the same in pieces of any size as in one, whatever is stored', () => {
  const text = fc.string({ unit: 'binary' });
  const number = fc.integer({ min: 0, max: 4e12 });
  const events = fc.array(fc.record({ at: number, day: text, type: text, detail: text }), { maxLength: 9 });
  const checkIns = fc.array(
    fc.record({ at: number, day: text, feeling: fc.constant(3 as const), worth: fc.constant(null) }),
    { maxLength: 3 },
  );
  const days = fc.array(
    fc
      .record({ day: text, atoms: fc.dictionary(text, number), goal: fc.option(number) })
      .map(({ day, ...rest }) => ({ ...emptyDay(day, 'UTC'), ...rest })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(events, checkIns, days, fc.integer({ min: 1, max: 4 }), (...[some, kept, counted, size]) => {
      const all = { ...stored, events: some, checkIns: kept, days: counted };
      const whole = JSON.parse(JSON.stringify(makeBackup(all, at, '0.1.0')));
      expect(JSON.parse(inPieces(all, size))).toEqual(whole);
    }),
  );
});

it('is named by the date where the user is', () => {
  expect(backupName(Date.UTC(2026, 10, 22, 22, 0), 'Africa/Nairobi')).toBe('tosha-2026-11-23.json');
  expect(backupName(Date.UTC(2026, 10, 22, 22, 0), 'America/New_York')).toBe('tosha-2026-11-22.json');
  expect(backupName(at, 'UTC', 'days-', 'csv')).toBe('tosha-days-2026-11-22.csv');
});
