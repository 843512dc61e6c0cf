import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/domain/apply';
import { sectionOf } from '../../../src/domain/catalogue';
import { adopt, applyChange } from '../../../src/domain/commitment';
import { dailyLimit, type Limit } from '../../../src/domain/limit';
import type { StoredInterval } from '../../../src/domain/record';
import { mostGroups, mostLimits, mostSchedules } from '../../../src/domain/rules';
import { addToRuns, tracksOf } from '../../../src/domain/runs';
import { parseSettings } from '../../../src/domain/settings';

const minute = 60_000;
const today = '2026-11-22';

describe('more rules than are kept', () => {
  const goal = dailyLimit('goal', 'all', 10 * minute);
  const others = Array.from({ length: mostLimits - 1 }, (_, at) => dailyLimit(`l${at}`, 'tiktok', minute));
  const full = parseSettings({ welcomed: true, limits: [goal, ...others] });

  it('one too many does not take the place of a limit, to be forgotten at the next start', () => {
    const copied = applyChange(full, { type: 'limit', limit: { ...goal, id: 'copy' } }, today).settings;
    const wide = dailyLimit('goal', 'all', 600 * minute);
    const { settings, outcome } = applyChange(copied, { type: 'limit', limit: wide }, today);
    expect(outcome).toBe('queued');
    const afterStart = parseSettings(JSON.parse(JSON.stringify(settings)));
    expect(afterStart.limits.find(({ id }) => id === 'goal')).toEqual(goal);
    expect(afterStart.limits).toEqual(settings.limits);
  });

  it('nor from a file', () => {
    const incoming = parseSettings({
      limits: [{ ...goal, id: 'copy' }, dailyLimit('goal', 'all', 600 * minute), ...others],
    });
    const { settings } = adopt(full, incoming, today);
    expect(parseSettings(settings).limits).toContainEqual(goal);
  });

  it('nor with groups and hours', () => {
    let settings = parseSettings({});
    for (let at = 0; at <= Math.max(mostGroups, mostSchedules); at += 1) {
      const group = { id: `g${at}`, name: 'g', members: [] };
      const hours = { id: `h${at}`, target: 'all', mode: 'closed', windows: [], bedtime: false } as const;
      settings = apply(settings, { type: 'group', group });
      settings = apply(settings, { type: 'hours', hours: { ...hours, windDown: false } });
    }
    expect([settings.groups.length, settings.hours.length]).toEqual([mostGroups, mostSchedules]);
    const renamed = apply(settings, { type: 'group', group: { id: 'g0', name: 'new', members: [] } });
    expect(renamed.groups[0]?.name).toBe('new');
  });
});

describe('an address', () => {
  it('is the same when its letters are written as numbers', () => {
    expect(sectionOf('https://www.youtube.com/%73horts/abcdefghijk')).toBe('youtube/shorts');
    expect(sectionOf('https://www.youtube.com/s%68ort%73/abcdefghijk')).toBe('youtube/shorts');
    expect(sectionOf('https://www.youtube.com/%2573horts/abcdefghijk')).toBe('youtube/rest');
    expect(sectionOf('https://www.youtube.com/%')).toBe('youtube/rest');
  });
});

describe('a run', () => {
  const visit: Limit = { id: 'v', target: 'tiktok', measure: 'time', per: 'visit', amounts: [10 * minute] };
  const tracks = tracksOf(parseSettings({ limits: [visit] }));
  const interval = (from: number, until: number): StoredInterval => ({
    section: 'tiktok/feed',
    kind: 'focused',
    day: today,
    zoneOffset: 0,
    document: 'document-1',
    start: from,
    end: until,
    from,
    until,
  });

  it('is over when its page opens again, although the page measures time a little more slowly', () => {
    const used = { v: { ms: 10 * minute, views: 3, end: 10 * minute } };
    const opens = 15 * minute;
    expect(addToRuns(used, tracks, [interval(opens - 300, opens + 4_700)], [], 0).v?.ms).toBe(5_000);
    const clip = { section: 'tiktok/feed', outcome: 'view', at: opens - 300 } as const;
    expect(addToRuns(used, tracks, [], [clip], 0).v?.views).toBe(1);
  });
});
