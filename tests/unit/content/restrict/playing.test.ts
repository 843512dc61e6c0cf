// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createFilter } from '../../../../src/content/restrict/filter';
import { buttonsOn, goTo, press, restriction, startFilter, stopFilters } from './filtered';

vi.mock('../../../../src/platform/messaging', () => ({ ask: vi.fn(async () => null) }));

const good = 'Making chapati';
const bad = 'My zorblat';
let sources: WeakMap<HTMLMediaElement, string>;

/** A player of a feed, with the caption that stands beside it. */
function player(caption: string, source = 'blob:1'): HTMLVideoElement {
  const item = document.createElement('div');
  item.dataset.e2e = 'recommend-list-item-container';
  item.innerHTML = `<video></video><div data-e2e="video-desc">${caption}</div>`;
  document.body.append(item);
  const video = item.querySelector('video') as HTMLVideoElement;
  sources.set(video, source);
  return video;
}
function say(video: HTMLVideoElement, caption: string): void {
  const text = video.parentElement?.querySelector('[data-e2e="video-desc"]');
  if (text) text.textContent = caption;
}
/** What changed in the page has been seen; no timer has run. */
const seen = () => vi.advanceTimersByTimeAsync(0);
const isPlaying = (video: HTMLVideoElement) => !video.paused;
const start = (video: HTMLVideoElement) => void video.play().catch(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  sources = new WeakMap();
  vi.spyOn(HTMLMediaElement.prototype, 'currentSrc', 'get').mockImplementation(function (
    this: HTMLMediaElement,
  ) {
    return sources.get(this) ?? '';
  });
  goTo('https://www.tiktok.com/foryou');
});
afterEach(() => {
  stopFilters();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

it('a covered video is paused and muted, and stays so', async () => {
  const video = player(bad);
  start(video);
  startFilter('moderate');
  await seen();
  expect([video.paused, video.muted]).toEqual([true, true]);
  start(video);
  video.muted = false;
  video.dispatchEvent(new Event('volumechange'));
  expect([video.paused, video.muted]).toEqual([true, true]);
});

it('Show gives back sound and picture', async () => {
  const video = player(bad);
  start(video);
  startFilter('moderate');
  await seen();
  press(buttonsOn(video.parentElement as HTMLElement)[1]);
  expect([isPlaying(video), video.muted]).toEqual([true, false]);
});

it('a video that was muted stays muted when its cover goes', async () => {
  const video = player(bad);
  video.muted = true;
  const { stop } = startFilter('moderate');
  await seen();
  stop.abort();
  expect([video.muted, video.paused]).toEqual([true, true]);
});

it('a player that the feed fills anew plays on where it tried to, and only then', async () => {
  const video = player(bad);
  start(video);
  startFilter('moderate');
  await seen();
  sources.set(video, 'blob:2');
  say(video, good);
  await seen();
  expect(video.paused).toBe(true);
  say(video, bad);
  await seen();
  start(video);
  say(video, good);
  await seen();
  expect([isPlaying(video), video.muted]).toEqual([true, false]);
});

it('a covered video does not begin beside another that plays when the mode goes off', async () => {
  const video = player(bad);
  start(video);
  const next = player(good, 'blob:2');
  const { stop } = startFilter('moderate');
  await seen();
  start(next);
  stop.abort();
  expect([isPlaying(video), isPlaying(next)]).toEqual([false, true]);
});

it('a player that the feed moves on to another video is heard again', async () => {
  const video = player(bad);
  start(video);
  const next = player(good, 'blob:2');
  startFilter('moderate');
  await seen();
  next.replaceWith(video);
  sources.set(video, 'blob:2');
  await seen();
  video.pause();
  start(video);
  expect([isPlaying(video), video.muted]).toEqual([true, false]);
});

it('strict: a video without text waits 700 ms, then plays; a late text covers it', async () => {
  const video = player('');
  startFilter('strict');
  start(video);
  expect(video.paused).toBe(true);
  start(video);
  await vi.advanceTimersByTimeAsync(699);
  expect(video.paused).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(isPlaying(video)).toBe(true);
  // The site pauses and plays again: it has waited.
  video.pause();
  start(video);
  expect(isPlaying(video)).toBe(true);
  say(video, bad);
  await seen();
  expect([video.paused, video.muted]).toEqual([true, true]);
});

it('strict: plays as soon as a harmless text is there, and never where it is not', async () => {
  const [fine, covered] = [player(''), player('', 'blob:2')];
  startFilter('strict');
  for (const video of [fine, covered]) start(video);
  const played = vi.fn();
  covered.addEventListener('play', played);
  say(fine, good);
  say(covered, bad);
  await seen();
  expect([isPlaying(fine), covered.paused]).toEqual([true, true]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(covered.paused).toBe(true);
  expect(played).not.toHaveBeenCalled();
});

it('strict: holds a new clip beside the text of the last one', async () => {
  const video = player(good);
  startFilter('strict');
  start(video);
  expect(isPlaying(video)).toBe(true);
  video.pause();
  sources.set(video, 'blob:2');
  start(video);
  expect(video.paused).toBe(true);
  say(video, 'Two goats on a roof');
  await seen();
  expect(isPlaying(video)).toBe(true);
});

it('strict: before the worker has answered every video waits, and no longer than that', async () => {
  const stop = new AbortController();
  const filter = createFilter(true, stop.signal);
  const [one, two] = [player(good), player(bad, 'blob:2')];
  start(one);
  start(two);
  expect([one.paused, two.paused]).toEqual([true, true]);
  filter.obey(restriction('strict'));
  expect([isPlaying(one), two.paused]).toEqual([true, true]);
  stop.abort();
});

it('moderate: nothing waits', () => {
  const video = player('');
  startFilter('moderate');
  start(video);
  expect(isPlaying(video)).toBe(true);
});
