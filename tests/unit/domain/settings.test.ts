import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import { mostLimits } from '../../../src/domain/rules';
import { defaultSettings, parseSettings } from '../../../src/domain/settings';
import * as some from './arbitrary';

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

  it('keeps the good entries beside a bad one, and no more than there may be', () => {
    const good = dailyLimit('goal', 'all', 60_000);
    const bad = [
      { ...good, target: 'nowhere' },
      { ...good, amounts: [1] },
      { ...good, per: 'week', amounts: [null] },
      { ...good, amounts: [-1, 0, 0, 0, 0, 0, 0] },
      7,
    ];
    expect(parseSettings({ version: 9, limits: [good, ...bad] }).limits).toEqual([good]);
    const many = Array.from({ length: mostLimits + 5 }, (_, index) => dailyLimit(`l${index}`, 'all', 1));
    expect(parseSettings({ limits: many }).limits).toHaveLength(mostLimits);
    expect(parseSettings({ sites: { youtube: { tracked: false }, tiktok: 3 } }).sites).toMatchObject({
      youtube: { tracked: false, wholeSite: false },
      tiktok: { tracked: true, wholeSite: false },
    });
  });

  it('keeps no text with half a character, which the sync of Firefox takes no part of', () => {
    const group = (id: string, name: string) => ({ id, name, members: ['tiktok'] });
    const half = 'clips \ud83c';
    const { groups, words } = parseSettings({
      groups: [group('one', 'Clips 🌙'), group('two', half)],
      words: ['moon 🌙', half],
    });
    expect(groups.map(({ name }) => name)).toEqual(['Clips 🌙']);
    expect(words).toEqual(['moon 🌙']);
  });

  it('reads the settings of version 1, with what waits in them', () => {
    const former = { id: 'goal', target: 'all', perDayMs: 60_000 };
    const queued = { after: '2026-11-22', change: { type: 'limit', limit: { ...former, perDayMs: 90_000 } } };
    const {
      version,
      limits,
      queued: waiting,
      wait,
    } = parseSettings({ version: 1, limits: [former], queued: [queued] });
    expect([version, wait]).toEqual([2, 1]);
    expect(limits).toEqual([dailyLimit('goal', 'all', 60_000)]);
    expect(waiting).toEqual([
      { after: '2026-11-22', change: { type: 'limit', limit: dailyLimit('goal', 'all', 90_000) } },
    ]);
  });

  it('reads back what it wrote', () => {
    expect(parseSettings(JSON.parse(JSON.stringify(defaultSettings)))).toEqual(defaultSettings);
    fc.assert(
      fc.property(some.settings, (settings) => {
        expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });
});
