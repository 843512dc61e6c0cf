import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCounters } from '../../../src/domain/counters';
import { dailyLimit } from '../../../src/domain/limit';
import { toleranceMs } from '../../../src/domain/line';
import type { StoredInterval } from '../../../src/domain/record';
import { addToRuns, answered, breakKey, doorKey, laterRuns, tracksOf } from '../../../src/domain/runs';
import { parseSettings } from '../../../src/domain/settings';
import { momentAt, standingOf } from '../../../src/domain/today';

const minute = 60_000;
const visit = { id: 'v', target: 'tiktok', measure: 'time', per: 'visit', amounts: [10 * minute] };
const settings = parseSettings({ limits: [visit, dailyLimit('d', 'all', minute)] });
const [track] = tracksOf(settings);

function placed(from: number, until: number, section = 'tiktok/feed'): StoredInterval {
  const day = '2026-11-22';
  const common = { kind: 'focused', day, zoneOffset: 0, document: 'document-1' } as const;
  return { ...common, section: section as 'tiktok/feed', start: from, end: until, from, until };
}
const add = (runs: Parameters<typeof addToRuns>[0], ...intervals: StoredInterval[]) =>
  addToRuns(runs, tracksOf(settings), intervals, [], 0);

describe('a run', () => {
  it('is followed for limits of a visit, for the break and for the door, and for nothing else', () => {
    expect(tracksOf(settings).map(({ key }) => key)).toEqual(['v']);
    const all = parseSettings({
      limits: [visit],
      door: true,
      breaks: { on: true, target: 'all', afterMs: 30 * minute, pauseMs: 2 * minute },
    });
    const keys = tracksOf(all).map(({ key, gapMs }) => [key, gapMs]);
    expect(keys).toContainEqual([breakKey, 2 * minute]);
    expect(keys).toContainEqual([doorKey('youtube/shorts'), 5 * minute]);
    expect(keys).not.toContainEqual([doorKey('youtube/rest'), 5 * minute]);
  });

  it('goes on over a swipe, another section and a short gap, and begins anew after five minutes', () => {
    let runs = add({}, placed(0, minute), placed(2 * minute, 3 * minute, 'tiktok/rest'));
    expect(runs.v).toEqual({ ms: 2 * minute, views: 0, end: 3 * minute });
    runs = add(runs, placed(8 * minute - 1_001, 8 * minute));
    expect(runs.v?.ms).toBe(2 * minute + 1_001);
    runs = add(runs, placed(13 * minute, 14 * minute));
    expect(runs.v).toEqual({ ms: minute, views: 0, end: 14 * minute });
  });

  it('counts videos within it', () => {
    const clip = { section: 'tiktok/feed', outcome: 'view' } as const;
    const runs = addToRuns({}, tracksOf(settings), [placed(0, minute)], [{ ...clip, at: 2_000 }], 0);
    expect(runs.v?.views).toBe(1);
    const later = addToRuns(runs, tracksOf(settings), [], [{ ...clip, at: 7 * minute }], 0);
    expect(later.v).toEqual({ ms: 0, views: 1, end: 7 * minute });
  });

  it('is never longer than the time it spans, and grows with each interval after its end', () => {
    const steps = fc.array(
      fc.record({
        gap: fc.integer({ min: -minute, max: 6 * minute }),
        length: fc.integer({ min: 1, max: minute }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (list) => {
        let runs: ReturnType<typeof add> = {};
        let at = 0;
        let began = 0;
        for (const { gap, length } of list) {
          const from = at + gap;
          const before = runs.v;
          runs = add(runs, placed(from, from + length));
          const isNew = !before || from >= before.end + (track?.gapMs ?? 0) - toleranceMs;
          if (isNew) began = from;
          began = Math.min(began, from);
          expect(runs.v?.ms).toBeLessThanOrEqual((runs.v?.end ?? 0) - began);
          if (!isNew && from >= (before?.end ?? 0)) expect(runs.v?.ms).toBe((before?.ms ?? 0) + length);
          at = Math.max(at, from + length);
        }
      }),
    );
  });

  it('of a visit through the door begins with the answer, and never by watching', () => {
    const tracks = tracksOf(parseSettings({ door: true }));
    const key = doorKey('tiktok/feed');
    const clip = { section: 'tiktok/feed', outcome: 'view', at: 20 * minute } as const;
    expect(addToRuns({}, tracks, [placed(0, minute)], [clip], 0)).toEqual({});
    const runs = { [key]: { ms: 0, views: 0, end: 0 } };
    const later = addToRuns(runs, tracks, [placed(0, minute)], [], 0);
    expect(later[key]).toEqual({ ms: minute, views: 0, end: minute });
    expect(addToRuns(later, tracks, [placed(20 * minute, 21 * minute)], [clip], 0)).toEqual(later);
  });

  it('is the later one of two records, and of two that end together the one that knows of more', () => {
    const one = { v: { ms: minute, views: 1, end: 2 * minute } };
    const more = { v: { ms: 2 * minute, views: 1, end: 2 * minute } };
    const far = { v: { ms: minute, views: 2, end: 20 * minute } };
    expect([laterRuns(one, more), laterRuns(more, one)]).toEqual([more, more]);
    expect([laterRuns(far, one), laterRuns(one, far)]).toEqual([far, far]);
    expect([laterRuns({}, one), laterRuns(one, {})]).toEqual([one, one]);
  });

  it('begins at the answer that is given at the door', () => {
    const moment = momentAt(null, Date.UTC(2026, 10, 22, 12), 'UTC', 240);
    const { today } = standingOf(moment, { usage: undefined, week: noCounters, runs: {}, budget: null });
    const answer = { purpose: 'learn', ms: 10 * minute, at: 5 } as const;
    const after = answered(today, 'tiktok/feed', answer);
    expect(after.doors['tiktok/feed']).toEqual(answer);
    expect(after.runs[doorKey('tiktok/feed')]).toEqual({ ms: 0, views: 0, end: 5 });
  });
});
