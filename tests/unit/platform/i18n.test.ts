import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  dir,
  formatClock,
  formatDay,
  formatDays,
  formatDuration,
  formatLongDuration,
  language,
  loadWords,
  sectionName,
  t,
  targetName,
} from '../../../src/platform/i18n';
import { useWords } from '../../support/words';

const minute = 60_000;
const hour = 60 * minute;
beforeEach(() => useWords('en'));
afterEach(() => vi.unstubAllGlobals());

describe('formatDuration', () => {
  it('says seconds only under a minute', () => {
    expect(formatDuration(0)).toBe('0 min');
    expect(formatDuration(45_999)).toBe('45 s');
    expect(formatDuration(59_999)).toBe('59 s');
    expect(formatDuration(minute)).toBe('1 min');
    expect(formatDuration(hour + 24 * minute + 59_000)).toBe('1 h 24 min');
    expect(formatDuration(2 * hour)).toBe('2 h');
  });

  it('adds up when what is left is rounded up', () => {
    const used = 42 * minute + 30_000;
    expect([formatDuration(used), formatDuration(hour - used, 'up')]).toEqual(['42 min', '18 min']);
    expect(formatDuration(59_500, 'up')).toBe('1 min');
  });

  it('never shows time below zero', () => {
    expect(formatDuration(-5 * minute)).toBe('0 min');
  });
});

describe('words in sentences', () => {
  it('writes durations out', () => {
    expect(formatLongDuration(hour + minute)).toBe('1 hour 1 minute');
    expect(formatLongDuration(0)).toBe('0 minutes');
  });
});

describe('days', () => {
  it('writes a day as it was named, whatever the zone', () => {
    expect(formatDay('2026-11-22', 'weekday')).toBe('Sun');
    expect(formatDay('2026-11-22', 'long')).toMatch(/Sunday.*22/);
  });

  it('adds the year when it is another one', () => {
    expect(formatDays('2026-11-16', '2026-11-22', 2026)).not.toContain('2026');
    expect(formatDays('2025-11-17', '2025-11-23', 2026)).toContain('2025');
    expect(formatDays('2025-10-18', '2025-11-28', 2026)).toMatch(/^18 October\s–\s28 November 2025$/);
    expect(formatDays('2025-12-29', '2026-01-04')).toMatch(/^29 December 2025\s–\s4 January 2026$/);
  });

  it('writes a time of day without a zone', () => {
    expect(formatClock(240)).toMatch(/^0?4:00/);
  });
});

describe('languages', () => {
  it('speaks Swahili with its own short days and durations', async () => {
    await useWords('sw');
    expect(language()).toBe('sw');
    expect(formatDuration(84 * minute)).toBe('saa\u00a01 dk\u00a024');
    expect(formatDay('2026-11-16', 'weekday')).toBe('Jtt');
    expect(t('popupLeft', { count: 18, time: formatLongDuration(18 * minute) })).toBe('Zimebaki dakika 18');
    // What browsers know of Swahili leaves the first month out where the year is written.
    expect(formatDays('2025-10-18', '2025-11-28', 2026)).toMatch(/^18 Oktoba\s–\s28 Novemba 2025$/);
    expect(dir()).toBe('ltr');
  });

  it('turns English round for the tests of the layout', async () => {
    await useWords('ar-XB');
    expect(dir()).toBe('rtl');
    expect(t('navWeek')).toBe('\u202eWeek\u202c');
  });

  it('says so when the words cannot be read, and keeps those it has', async () => {
    vi.stubGlobal('navigator', { languages: [] });
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(loadWords('sw')).rejects.toThrow('no words for sw');
    expect(t('navWeek')).toBe('Week');
  });
});

describe('names', () => {
  it('names sections and targets', () => {
    expect(sectionName('youtube/shorts')).toBe('YouTube Shorts');
    expect(sectionName('youtube/rest')).toBe('YouTube: the rest');
    expect(sectionName('tiktok/rest')).toBe('TikTok: messages and settings');
    expect([targetName('all'), targetName('youtube')]).toEqual(['All short video', 'All of YouTube']);
  });
});
