import { describe, expect, it } from 'vitest';
import { backupName, makeBackup } from '../../../src/domain/backup';
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
const stored = {
  settings: defaultSettings,
  days: [{ ...emptyDay('2026-11-22', 'Africa/Nairobi'), atoms: { 'tiktok/feed': 5_000 } }],
  intervals: [interval],
  checkIns: [{ at, day: '2026-11-22', feeling: 4, worth: null }] as const,
  events: [{ id: 3, at, day: '2026-11-22', type: 'block', detail: 'goal' }],
};

describe('the file of everything', () => {
  const backup = makeBackup(stored, at, '0.1.0');

  it('says what it is', () => {
    expect(backup).toMatchObject({
      format: 'tosha',
      version: 2,
      exportedAt: '2026-11-22T18:30:00.000Z',
      writtenBy: '0.1.0',
    });
  });

  it('holds settings, days, intervals and events', () => {
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
    const odd = { ...stored, days: stored.days.map((day) => ({ ...day, secret: 'https://example.com' })) };
    const text = JSON.stringify(makeBackup(odd, at, '0.1.0'));
    expect(text).not.toMatch(/a-random-name|"id"|"until"|secret/);
  });

  it('comes back from JSON as it went', () => {
    expect(JSON.parse(JSON.stringify(backup))).toEqual(backup);
  });
});

it('is named by the date where the user is', () => {
  expect(backupName(Date.UTC(2026, 10, 22, 22, 0), 'Africa/Nairobi')).toBe('tosha-2026-11-23.json');
  expect(backupName(Date.UTC(2026, 10, 22, 22, 0), 'America/New_York')).toBe('tosha-2026-11-22.json');
});
