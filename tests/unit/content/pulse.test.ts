import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPulse } from '../../../src/content/pulse';

describe('the pulse of a page', () => {
  let stop: AbortController;
  let isNeeded: boolean;
  let beats: { at: number; isFirst: boolean }[];

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    stop = new AbortController();
    isNeeded = true;
    beats = [];
  });
  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  const make = () =>
    createPulse(
      () => isNeeded,
      (isFirst) => beats.push({ at: Date.now(), isFirst }),
      stop.signal,
    );
  const times = () => beats.map(({ at }) => at);

  it('beats after 0, 1 and 2 s, then every 5 s, and says which is the first', () => {
    make().restart();
    vi.advanceTimersByTime(12_000);
    expect(times()).toEqual([0, 1_000, 2_000, 7_000, 12_000]);
    expect(beats.filter(({ isFirst }) => isFirst)).toHaveLength(1);
  });

  it('comes to rest after the third beat when nothing is counted, and goes on when woken', () => {
    isNeeded = false;
    const pulse = make();
    pulse.restart();
    vi.advanceTimersByTime(60_000);
    expect(times()).toEqual([0, 1_000, 2_000]);
    isNeeded = true;
    pulse.wake();
    pulse.wake();
    vi.advanceTimersByTime(5_000);
    expect(times()).toEqual([0, 1_000, 2_000, 65_000]);
  });

  it('begins anew, and leaves no second timer behind', () => {
    const pulse = make();
    pulse.restart();
    vi.advanceTimersByTime(2_500);
    pulse.restart();
    vi.advanceTimersByTime(2_000);
    expect(times()).toEqual([0, 1_000, 2_000, 2_500, 3_500, 4_500]);
  });

  it('has no beat after the end, not even when woken', () => {
    const pulse = make();
    pulse.restart();
    stop.abort();
    pulse.restart();
    pulse.wake();
    vi.advanceTimersByTime(60_000);
    expect(beats).toEqual([]);
  });
});
