import { describe, expect, it } from 'vitest';
import { mayChipAsk, noAskState } from '../../../../src/domain/check-in/ask-state';
import { isCheckInDue } from '../../../../src/domain/check-in/is-due';
import { addToRuns, checkInKey, tracksOf } from '../../../../src/domain/runs';
import { defaultSettings } from '../../../../src/domain/settings';
import type { Today } from '../../../../src/domain/today';
import { emptyDay } from '../../../../src/domain/usage';

const [minute, hour] = [60_000, 3_600_000];
const settings = { ...defaultSettings, checkIns: true };
/** A Saturday at some local time in Nairobi, UTC ms. */
const at = (time: string) => Date.parse(`2026-11-28T${time}:00+03:00`);
const shift = 5_000_000;
/** A day with so much watched: the last run ended at some moment. */
function dayWith(ms: number, end: number): Today {
  return {
    usage: { ...emptyDay('2026-11-28', 'Africa/Nairobi'), atoms: ms > 0 ? { 'tiktok/feed': ms } : {} },
    week: { atoms: {}, views: {} },
    runs: ms > 0 ? { [checkInKey]: { ms, views: 0, end: end + shift } } : {},
    doors: {},
    extra: null,
    endsAt: at('23:00'),
    shift,
    zones: ['Africa/Nairobi'],
  };
}
const due = (now: number, today: Today, state = {}, chosen = settings) =>
  isCheckInDue({ ...noAskState, ...state }, chosen, today, { now, zone: 'Africa/Nairobi' });

describe('a check-in', () => {
  it('is asked for in the evening of a day with some short video, and not before 18:00', () => {
    const today = dayWith(5 * minute, at('12:00'));
    expect([due(at('17:59'), today), due(at('18:00'), today)]).toEqual([false, true]);
    expect(due(at('23:30'), today)).toBe(true);
    // The night belongs to the evening before.
    expect(due(at('03:59') + 24 * hour, today)).toBe(true);
    expect(due(at('20:00'), dayWith(0, 0))).toBe(false);
  });

  it('is asked for after half an hour without a gap, at any time, for two hours', () => {
    const end = at('11:00');
    expect(due(end, dayWith(30 * minute - 1, end))).toBe(false);
    expect(due(end, dayWith(30 * minute, end))).toBe(true);
    expect(due(end + 2 * hour - 1, dayWith(30 * minute, end))).toBe(true);
    expect(due(end + 2 * hour, dayWith(30 * minute, end))).toBe(false);
  });

  it('is not asked for again once it is given', () => {
    const end = at('11:00');
    const today = dayWith(40 * minute, end);
    expect(due(end, today, { lastAt: end - 2 * hour })).toBe(true);
    expect(due(end, today, { lastAt: end - 39 * minute })).toBe(false);
    // Gaps within a visit are not counted, and so it may have begun earlier than its minutes say.
    expect(due(end, today, { lastAt: end - 70 * minute })).toBe(false);
    for (const answered of ['16:00', '18:10', '20:59'])
      expect(due(at('21:00'), today, { lastAt: at(answered) }), answered).toBe(false);
    expect(due(at('21:00'), today, { lastAt: at('15:59') })).toBe(true);
    // The night is of the same evening.
    expect(due(at('00:05') + 24 * hour, today, { lastAt: at('19:00') })).toBe(false);
    expect(due(at('00:05') + 24 * hour, today, { lastAt: at('14:00') })).toBe(true);
  });

  it.each([
    [720, '10:00', false],
    [720, '03:00', true],
    [120, '03:00', false],
    [120, '01:59', true],
    [0, '00:30', false],
    [0, '23:30', true],
  ])(
    'knows where the evening ends with a day that starts %i minutes after midnight: %s is %s',
    (dayStart, time, isEvening) => {
      const today = dayWith(5 * minute, at('00:00'));
      const now = at(time) + (time < '12:00' ? 24 * hour : 0);
      expect(due(now, today, {}, { ...settings, dayStart })).toBe(isEvening);
    },
  );

  it('is silenced by nothing that a clock set back has left', () => {
    const today = dayWith(40 * minute, at('20:00'));
    const year = 365 * 24 * hour;
    expect(due(at('20:00'), today, { lastAt: at('20:00') + year })).toBe(true);
    expect(due(at('20:00'), today, { quietUntil: '2030-01-01' })).toBe(true);
    expect(mayChipAsk({ ...noAskState, askedAt: at('20:00') + year }, at('20:00'))).toBe(true);
  });

  it('is off until it is chosen, and a no is kept to its day', () => {
    const today = dayWith(40 * minute, at('20:00'));
    expect(due(at('20:00'), today, {}, { ...settings, checkIns: false })).toBe(false);
    expect(due(at('20:00'), today, { quietUntil: '2026-11-29' })).toBe(false);
    expect(due(at('20:00'), today, { quietUntil: '2026-11-28' })).toBe(true);
  });

  it('is asked for by a chip once in six hours at most', () => {
    expect(mayChipAsk({ ...noAskState, askedAt: at('12:00') }, at('17:59'))).toBe(false);
    expect(mayChipAsk({ ...noAskState, askedAt: at('12:00') }, at('18:00'))).toBe(true);
  });

  it('follows watching of any short video only while it is on', () => {
    const watched = (section: string, from: number, until: number) =>
      ({ section, from, until }) as unknown as Parameters<typeof addToRuns>[2][number];
    const placed = [
      watched('tiktok/feed', 0, 20 * minute),
      watched('youtube/rest', 20 * minute, 30 * minute),
      watched('youtube/shorts', 22 * minute, 33 * minute),
    ];
    expect(addToRuns({}, tracksOf(settings), placed, [], 0)).toEqual({
      [checkInKey]: { ms: 31 * minute, views: 0, end: 33 * minute },
    });
    expect(addToRuns({}, tracksOf(defaultSettings), placed, [], 0)).toEqual({});
  });
});
