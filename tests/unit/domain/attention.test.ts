import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attention,
  advance,
  currentKind,
  type Facts,
  gapMs,
  prove,
  startAttention,
} from '../../../src/domain/attention';
import type { Interval } from '../../../src/domain/usage';

const start = 1_800_000_000_000;
const watching: Partial<Facts> = { section: 'youtube/shorts', visible: true, focused: true, playing: true };

/** Runs the machine with a beat each second, as a page does. */
function run(
  state: Attention,
  ms: number,
  change: Partial<Facts> = {},
): { state: Attention; intervals: Interval[] } {
  let current = advance(state, state.at, change).state;
  const intervals: Interval[] = [];
  for (const end = current.at + ms; current.at < end; ) {
    const step = advance(current, Math.min(end, current.at + 1_000));
    current = prove(step.state, step.state.at);
    intervals.push(...step.intervals);
  }
  return { state: current, intervals };
}
const total = (intervals: readonly Interval[]) =>
  intervals.reduce((sum, { start, end }) => sum + end - start, 0);

describe('advance', () => {
  it('counts a playing page in front as focused, and beside another window as beside', () => {
    const focused = run(startAttention(start), 10_000, watching);
    const beside = run(focused.state, 5_000, { focused: false });
    expect(total(focused.intervals)).toBe(10_000);
    expect(focused.intervals.every(({ kind }) => kind === 'focused')).toBe(true);
    expect(total(beside.intervals)).toBe(5_000);
    expect(beside.intervals.every(({ kind }) => kind === 'beside')).toBe(true);
  });

  it('counts a page where nothing plays for 60 s after input', () => {
    const reading = run(startAttention(start), 90_000, { ...watching, playing: false, lastInput: start });
    expect(total(reading.intervals)).toBe(60_000);
  });

  it('counts a hidden page only with picture-in-picture, or by ear where the user asked', () => {
    const hidden = { ...watching, visible: false, playing: false };
    expect(total(run(startAttention(start), 5_000, hidden).intervals)).toBe(0);
    expect(total(run(startAttention(start), 5_000, { ...hidden, audible: true }).intervals)).toBe(0);
    expect(run(startAttention(start), 5_000, { ...hidden, pip: true }).intervals[0]?.kind).toBe('pip');
    const asked = run(startAttention(start), 5_000, { ...hidden, audible: true, countBackground: true });
    expect(asked.intervals[0]?.kind).toBe('background');
  });

  it('counts nothing under a block screen, whatever is pressed there', () => {
    expect(
      total(run(startAttention(start), 5_000, { ...watching, lastInput: start, covered: true }).intervals),
    ).toBe(0);
  });

  it('adds nothing for sleep', () => {
    const before = run(startAttention(start), 3_000, watching);
    const woken = advance(before.state, before.state.at + 8 * 3_600_000);
    expect(total(woken.intervals)).toBe(0);
    expect(total(run(woken.state, 2_000, { lastInput: woken.state.at }).intervals)).toBe(2_000);
  });

  it('asks after 5 minutes of one looping clip, and not while clips change', () => {
    const looping = run(startAttention(start), 10 * 60_000, watching);
    expect(total(looping.intervals)).toBe(5 * 60_000);
    expect(looping.state.askedAt).not.toBeNull();
    expect(currentKind(looping.state)).toBeNull();
    const answered = run(looping.state, 3_000, { lastInput: looping.state.at });
    expect(total(answered.intervals)).toBe(3_000);

    let feed = run(startAttention(start), 1_000, watching);
    let counted = 1_000;
    for (let minute = 0; minute < 30; minute++) {
      feed = run(feed.state, 60_000, { clipSince: feed.state.at });
      counted += total(feed.intervals);
    }
    expect(counted).toBe(20 * 60_000);
  });

  it('never asks of live streams, long clips and the rest of a site', () => {
    expect(run(startAttention(start), 3_600_000, { ...watching, exempt: true }).state.askedAt).toBeNull();
    expect(
      run(startAttention(start), 3_600_000, { ...watching, section: 'youtube/rest' }).state.askedAt,
    ).toBeNull();
  });

  it('gives disjoint intervals that are never longer than the time that passed', () => {
    const step = fc.record({
      ms: fc.integer({ min: 0, max: 120_000 }),
      proof: fc.boolean(),
      change: fc.record(
        {
          section: fc.constantFrom('youtube/shorts', 'youtube/rest', 'tiktok/feed', null),
          visible: fc.boolean(),
          focused: fc.boolean(),
          playing: fc.boolean(),
          pip: fc.boolean(),
          audible: fc.boolean(),
          exempt: fc.boolean(),
          countBackground: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      touch: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = startAttention(start);
        let last = start;
        let at = start;
        for (const { ms, proof, change, touch } of steps) {
          at += ms;
          const moved = advance(state, at, touch ? { ...change, lastInput: at } : change);
          for (const interval of moved.intervals) {
            expect(interval.start).toBeGreaterThanOrEqual(last);
            expect(interval.end).toBeGreaterThan(interval.start);
            expect(interval.end).toBeLessThanOrEqual(at);
            last = interval.end;
          }
          if (ms > gapMs) expect(total(moved.intervals)).toBeLessThanOrEqual(ms);
          state = proof ? prove(moved.state, at) : moved.state;
        }
      }),
    );
  });
});
