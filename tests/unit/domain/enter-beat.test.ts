import { describe, expect, it } from 'vitest';
import type { Beat } from '../../../src/domain/beat';
import { advanceDay } from '../../../src/domain/day';
import { daysTouched, enterBeat, placeWatched } from '../../../src/domain/enter-beat';
import { place } from '../../../src/domain/record';
import { emptyDay, timeOf } from '../../../src/domain/usage';

const line = { last: 0, shift: 0 };
const evening = advanceDay(null, Date.UTC(2026, 10, 22, 20), 'UTC', 240);
const start = Date.UTC(2026, 10, 23, 4);
const moment = { state: advanceDay(evening, start + 60_000, 'UTC', 240), line };
const shorts = 'youtube/shorts';

function beatOf(change: Partial<Beat>): Beat {
  const sentAt = start + 10_000;
  return { document: 'document-1', seq: 1, sentAt, section: shorts, intervals: [], watched: [], ...change };
}
const across = beatOf({
  intervals: [{ section: shorts, kind: 'focused', start: start - 10_000, end: start + 10_000 }],
  watched: [
    { section: shorts, at: start - 5_000, outcome: 'view' },
    { section: shorts, at: start + 5_000, outcome: 'view' },
  ],
});
const at = across.sentAt;
const placed = place(across, line, at, moment.state, () => 0);
const watched = placeWatched(across, at);

describe('enterBeat', () => {
  it('splits a beat at the start of a day, and counts the visit where it began', () => {
    expect(daysTouched(placed, watched, moment)).toEqual(['2026-11-23', '2026-11-22']);
    const { days, changed } = enterBeat(placed, watched, [], new Map(), moment);
    const before = days.get('2026-11-22') ?? emptyDay('', '');
    const after = days.get('2026-11-23') ?? emptyDay('', '');
    expect([timeOf(before, new Set([shorts])), timeOf(after, new Set([shorts]))]).toEqual([10_000, 10_000]);
    expect([before.views[shorts], after.views[shorts]]).toEqual([1, 1]);
    expect([before.visits, after.visits]).toEqual([{ [shorts]: 1 }, {}]);
    expect([before.hours, after.hours]).toEqual([{ 23: 10_000 }, { 0: 10_000 }]);
    expect(changed).toHaveLength(2);
  });

  it('makes one row longer while a page is watched steadily', () => {
    const first = beatOf({ intervals: [{ section: shorts, kind: 'focused', start, end: start + 5_000 }] });
    const one = enterBeat(
      place(first, line, at, moment.state, () => 0),
      [],
      [],
      new Map(),
      moment,
    );
    const rows = one.rows.map((row) => ({ ...row, id: 7 }));
    const second = beatOf({
      intervals: [
        { section: shorts, kind: 'focused', start: start + 5_000, end: start + 8_000 },
        { section: shorts, kind: 'beside', start: start + 8_000, end: start + 9_000 },
      ],
    });
    const two = enterBeat(
      place(second, line, at, moment.state, () => 0),
      [],
      rows,
      one.days,
      moment,
    );
    expect(two.changed.map(({ id, kind, end }) => [id, kind, end - start])).toEqual([
      [7, 'focused', 8_000],
      [undefined, 'beside', 9_000],
    ]);
    expect(two.days.get('2026-11-23')?.atoms).toEqual({ [shorts]: 9_000 });
  });
});

describe('the clock of a page', () => {
  it('is believed when a message is late: the worker had to start', () => {
    const [one] = place(across, line, at + 4_000, moment.state, () => 0);
    expect(one?.start).toBe(start - 10_000);
  });

  it('may be a little ahead without losing anything', () => {
    const ends = place(across, line, at - 400, moment.state, () => 0).map(({ end }) => end);
    expect(ends.at(-1)).toBe(start + 10_000);
  });

  it('is corrected when it is ahead of the worker: the clock was set back', () => {
    const set = at - 3_600_000;
    const state = advanceDay(null, set, 'UTC', 240);
    const [one] = place(across, line, set, state, () => 0);
    expect(one?.end).toBe(set);
    expect(placeWatched(across, set).every((clip) => clip.at <= set)).toBe(true);
  });
});
