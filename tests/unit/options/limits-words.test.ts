import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import type { Change } from '../../../src/domain/change';
import { choiceDefaults } from '../../../src/domain/choices';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import { daysWords, weekOrder } from '../../../src/options/limits/day-words';
import { limitWords } from '../../../src/options/limits/limit-words';
import { changeWords, whenWords } from '../../../src/options/limits/queued-words';
import { spentWords } from '../../../src/options/limits/spent-words';
import { spentOf } from '../../../src/options/limits/standing';
import { targetName } from '../../../src/platform/i18n';
import { useWords } from '../../support/words';
import { settingsWith, someDay } from './fake-browser';

const minute = 60_000;
const tiktok = dailyLimit('a', 'tiktok/feed', 30 * minute);
const videos: Limit = { id: 'v', target: 'group:g', measure: 'views', per: 'visit', amounts: [20] };
const weekly: Limit = {
  id: 'w',
  target: 'tiktok/feed',
  measure: 'time',
  per: 'week',
  amounts: [90 * minute],
};
const bedtime = {
  id: 'h',
  target: 'all',
  mode: 'closed',
  windows: [{ days: [1, 2, 3, 4, 7], from: 1320, to: 360 }],
  bedtime: true,
  windDown: true,
} as const;
const settings = settingsWith({
  limits: [dailyLimit('goal', 'all', 60 * minute), tiktok, videos, weekly],
  groups: [{ id: 'g', name: 'Evening', members: ['tiktok', 'youtube/shorts'] }],
  hours: [bedtime],
});
const days = (...amounts: (number | null)[]): Limit => ({
  ...tiktok,
  amounts: amounts.map((minutes) => (minutes === null ? null : minutes * minute)),
});

beforeEach(() => useWords('en'));

describe('a limit', () => {
  it.each([
    [tiktok, '30 min a day'],
    [weekly, '1 h 30 min a week'],
    [videos, '20 videos a visit'],
    [days(30, 30, 30, 30, 30, 60, 60), 'Mon–Fri 30 min, Sat–Sun 1 h'],
    [days(30, null, 30, null, 30, 0, 0), 'Mon, Wed, Fri 30 min; Sat–Sun closed'],
    [days(null, null, null, null, null, 60, null), 'Sat 1 h'],
    [days(0, 0, 0, 0, 0, 0, 0), 'closed'],
  ])('is put in few words', (limit, words) => {
    expect(limitWords(limit)).toBe(words);
  });

  it('names weekdays in stretches', () => {
    expect([daysWords([7, 6]), daysWords([1, 2, 3, 4, 5, 6, 7]), daysWords([3])]).toEqual([
      'Sat–Sun',
      'Mon–Sun',
      'Wed',
    ]);
    expect([...weekOrder()].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is named by its group, and told apart from one that is gone', () => {
    expect(targetName('group:g', settings)).toBe('Evening');
    expect(targetName('group:x', settings)).toBe('A removed group');
    expect(targetName('own.example.com/feed')).toBe('example.com');
  });
});

describe('how far a limit is used', () => {
  const now = 1_000_000_000;
  const today = {
    ...someDay,
    usage: { ...someDay.usage, views: { 'tiktok/feed': 9 } },
    week: { atoms: { 'tiktok/feed': 60 * minute }, views: {} },
    runs: { v: { ms: minute, views: 14, end: now + 50 } },
    shift: 100,
  };
  const said = (limit: Limit, at = now) => {
    const spent = spentOf(limit, settings, today, { now: at, zone: 'UTC' });
    return spent && spentWords(limit, spent);
  };

  it('is told by its measure and period', () => {
    expect(said(tiktok)).toBe('12 min today, 18 min left');
    expect(said(weekly)).toBe('1 h 12 min this week, 18 min left');
    expect(said({ ...tiktok, measure: 'views', amounts: new Array(7).fill(9) })).toBe(
      '9 videos today: enough for today',
    );
  });

  it('counts a visit until it has been away for five minutes', () => {
    expect(said(videos)).toBe('14 videos on this visit, 6 left');
    expect(said(videos, now + 5 * minute)).toBe('No visit at the moment');
  });

  it('knows the day: Sunday, 22 November', () => {
    expect(said(days(5, 5, 5, 5, 5, 5, null))).toBe('12 min today, no limit today');
    expect(said(days(5, 5, 5, 5, 5, 5, 20))).toBe('12 min today, 8 min left');
  });

  it('is nothing where nothing is counted', () => {
    expect(said({ ...videos, target: 'group:gone' })).toBeNull();
  });
});

describe('a change that waits', () => {
  const breaks = { ...choiceDefaults.breaks, on: true };
  const extra = choiceDefaults.extra;
  const all: readonly (readonly [Change, string])[] = [
    [{ type: 'limit', limit: dailyLimit('a', 'tiktok/feed', 60 * minute) }, 'TikTok: 1 h a day'],
    [{ type: 'removeLimit', id: 'goal' }, 'No daily goal any more'],
    [{ type: 'removeLimit', id: 'v' }, 'Evening: no limit of 20 videos a visit any more'],
    [
      { type: 'group', group: { id: 'g', name: 'Evening', members: ['tiktok'] } },
      'The group Evening: All of TikTok',
    ],
    [
      { type: 'group', group: { id: 'g', name: 'Evening', members: [] } },
      'The group Evening: nothing belongs to it',
    ],
    [{ type: 'removeGroup', id: 'g' }, 'No group Evening any more'],
    [{ type: 'hours', hours: bedtime }, 'All short video: bedtime Mon–Thu, Sun 22:00–06:00'],
    [
      {
        type: 'hours',
        hours: {
          ...bedtime,
          bedtime: false,
          mode: 'only',
          windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 1080, to: 1200 }],
        },
      },
      'All short video: open only every day 18:00–20:00',
    ],
    [
      { type: 'hours', hours: { ...bedtime, bedtime: false, windows: [] } },
      'All short video: no closed hours any more',
    ],
    [{ type: 'removeHours', id: 'h' }, 'No bedtime any more'],
    [
      { type: 'site', site: 'youtube', tracked: false, wholeSite: false },
      'YouTube is no longer counted or limited',
    ],
    [
      { type: 'site', site: 'youtube', tracked: true, wholeSite: false },
      'On YouTube only YouTube Shorts counts',
    ],
    [
      { type: 'site', site: 'youtube', tracked: true, wholeSite: true },
      'All of YouTube counts as short video',
    ],
    [{ type: 'removeSite', site: 'own.example.com' }, 'example.com is taken off your list'],
    [{ type: 'removeLock' }, 'No PIN any more'],
    [{ type: 'choice', name: 'dayStart', value: 330 }, 'A new day starts at 05:30'],
    [
      { type: 'choice', name: 'countBackground', value: false },
      'Hidden pages that can be heard are no longer counted',
    ],
    [
      { type: 'choice', name: 'restricted', value: { on: true, level: 'moderate' } },
      'Restricted mode: moderate',
    ],
    [
      {
        type: 'choice',
        name: 'restrictedHours',
        value: [{ days: [1, 2, 3, 4, 5], from: 480, to: 900 }],
      },
      'Restricted mode at: Mon–Fri 08:00–15:00',
    ],
    [{ type: 'choice', name: 'restrictedHours', value: [] }, 'No hours for restricted mode'],
    [
      { type: 'items', list: 'topics', items: ['alcohol', 'gambling'], on: false },
      'No longer cover: Alcohol and Gambling',
    ],
    [{ type: 'items', list: 'words', items: ['beer'], on: false }, 'Take off your words: beer'],
    [
      { type: 'items', list: 'words', items: ['a', 'b', 'c', 'd', 'e', 'f'], on: true },
      'Add to your words: 6 entries',
    ],
    [
      { type: 'items', list: 'quiet', items: ['youtube/comments'], on: false },
      'No longer on quieter pages: YouTube: Hide comments',
    ],
    [{ type: 'items', list: 'engines', items: ['bing'], on: false }, 'Stop asking for safe search: Bing'],
    [{ type: 'choice', name: 'breaks', value: breaks }, 'All short video: a break of 5 min after 30 min'],
    [{ type: 'choice', name: 'door', value: false }, 'No question at the door any more'],
    [{ type: 'choice', name: 'fade', value: false }, 'The page no longer grows grey near the end of a limit'],
    [{ type: 'choice', name: 'extra', value: extra }, '5 min more, once a day, after waiting'],
    [{ type: 'choice', name: 'extra', value: { ...extra, perDay: 0 } }, 'No extra time any more'],
    [
      { type: 'choice', name: 'friendLinks', value: true },
      'A video that you open by its own link plays although its feed is closed',
    ],
    [{ type: 'choice', name: 'embeds', value: false }, 'Videos inside other websites are no longer counted'],
    [{ type: 'choice', name: 'wait', value: 2 }, 'A looser change waits 2 days'],
  ];

  it.each(all)('of $type is put in words', (change, words) => {
    expect(changeWords(change, settings)).toBe(words);
  });

  it('is worded in Swahili too, with nothing left out', async () => {
    await useWords('sw');
    for (const [change] of all) expect(changeWords(change, settings)).not.toMatch(/[{}]|^queued|^limits/);
  });

  it('tells when: a weekday, and the date where that weekday is not the next one', () => {
    expect(whenWords('2026-11-22', someDay)).toMatch(/^Monday, 0?4:00$/);
    expect(whenWords('2026-11-27', someDay)).toMatch(/^Saturday, 0?4:00$/);
    expect(whenWords('2026-11-28', someDay)).toMatch(/^Sunday,? 29 November, 0?4:00$/);
    expect(whenWords('2026-11-22', null)).toBe('Monday');
  });
});
