// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PlayerEvent, watchPlayers } from '../../../src/content/players';

/** A video whose time and state the test sets, because no clip plays here. */
function makeVideo() {
  const video = document.createElement('video');
  const state = { currentTime: 0, paused: false, ended: false, readyState: 4 };
  for (const key of Object.keys(state) as (keyof typeof state)[])
    Object.defineProperty(video, key, { get: () => state[key] });
  document.body.append(video);
  const tell = (type: PlayerEvent) => {
    const event = new Event(type);
    // What the browser itself reports is trusted; a page cannot make such events.
    Object.defineProperty(event, 'isTrusted', { value: true });
    video.dispatchEvent(event);
  };
  return { video, state, tell };
}

describe('watchPlayers', () => {
  let stop: AbortController;

  beforeEach(() => {
    vi.useFakeTimers();
    stop = new AbortController();
  });

  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  function watch() {
    const heard: { type: PlayerEvent; running: boolean }[] = [];
    watchPlayers((type, { running }) => heard.push({ type, running }), stop.signal);
    return heard;
  }

  it('goes on through the stall at the end of a round of a loop', () => {
    const heard = watch();
    const { state, tell } = makeVideo();
    tell('playing');
    state.currentTime = 0;
    tell('waiting');
    state.currentTime = 0.02;
    tell('timeupdate');
    vi.advanceTimersByTime(1_000);
    expect(heard.map(({ type }) => type)).toEqual(['playing', 'waiting', 'timeupdate']);
    expect(heard.every(({ running }) => running)).toBe(true);
  });

  it('takes a player for stopped when no progress comes for 300 ms after a stall', () => {
    const heard = watch();
    const { state, tell } = makeVideo();
    state.currentTime = 3;
    tell('playing');
    tell('waiting');
    vi.advanceTimersByTime(299);
    expect(heard.at(-1)).toEqual({ type: 'waiting', running: true });
    vi.advanceTimersByTime(1);
    expect(heard.at(-1)).toEqual({ type: 'waiting', running: false });
    tell('playing');
    expect(heard.at(-1)).toEqual({ type: 'playing', running: true });
  });

  it('says nothing of a stall once the player was paused, or the script was taken away', () => {
    const heard = watch();
    const { state, tell } = makeVideo();
    tell('playing');
    tell('waiting');
    state.paused = true;
    tell('pause');
    vi.advanceTimersByTime(1_000);
    expect(heard.map(({ type }) => type)).toEqual(['playing', 'waiting', 'pause']);
    state.paused = false;
    tell('playing');
    tell('waiting');
    stop.abort();
    vi.advanceTimersByTime(1_000);
    expect(heard.map(({ type }) => type)).toEqual(['playing', 'waiting', 'pause', 'playing', 'waiting']);
  });

  it('believes no event that the page made', () => {
    const heard = watch();
    const { video } = makeVideo();
    video.dispatchEvent(new Event('playing'));
    expect(heard).toEqual([]);
  });
});
