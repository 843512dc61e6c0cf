import type { Page } from 'puppeteer-core';
import type { Driven, Opening } from '../support/driven';
import { newPage } from '../support/pages';
import { until, within } from '../support/until';

/** Something that happened in a page; `at` is UTC ms. */
export interface Heard {
  readonly type: string;
  readonly at: number;
  readonly path: string;
}

/** A stretch in which the clip played, in UTC ms, and the path of the page at its start. */
export interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

// Runs in the page itself, where the extension does not. It outlives reloads in the tab's session storage.
const recorder = `(() => {
  const heard = (type) => {
    try {
      const all = JSON.parse(sessionStorage.getItem('heard') ?? '[]');
      all.push({ type, at: Date.now(), path: location.pathname });
      sessionStorage.setItem('heard', JSON.stringify(all));
    } catch {}
  };
  heard(document.visibilityState);
  for (const type of ['playing', 'pause', 'emptied']) addEventListener(type, () => heard(type), true);
  document.addEventListener('visibilitychange', () => heard(document.visibilityState), true);
  addEventListener('pagehide', () => heard('pagehide'), true);
  const isCovered = () => {
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return top?.closest('dialog') && ![...document.querySelectorAll('video')].some((video) => !video.paused);
  };
  const look = () => requestAnimationFrame(() => (isCovered() ? requestAnimationFrame(() => heard('covered')) : look()));
  look();
  globalThis.__name ??= (value) => value;
})()`;

/** Opens a tab whose page writes down when its clip plays and when it is seen, independently of the extension. */
export async function openRecorded(driven: Driven, url: string, opening?: Opening): Promise<Page> {
  const page = await newPage(driven.browser, opening);
  await page.evaluateOnNewDocument(recorder);
  await within(15_000, page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 }));
  await page.bringToFront();
  return page;
}

/** Everything that the page has written down so far. */
export async function heardIn(page: Page): Promise<Heard[]> {
  return JSON.parse(await page.evaluate(() => sessionStorage.getItem('heard') ?? '[]'));
}

/** Waits until the page has written something down, and gives it. */
export async function untilHeard(page: Page, type: string, timeout = 20_000): Promise<Heard> {
  return until(async () => (await heardIn(page)).find((one) => one.type === type), { timeout, what: type });
}

/** When the clip played in a page that could be seen (or anywhere, with `hidden`); the last span ends at `end` at the latest. */
export function spansOf(heard: readonly Heard[], end: number, hidden = false): Span[] {
  const spans: Span[] = [];
  let [visible, playing] = [true, false];
  let since: { at: number; path: string } | null = null;
  for (const { type, at, path } of [...heard, { type: 'pagehide', at: end, path: '' }]) {
    if (type === 'visible' || type === 'hidden') visible = type === 'visible' || hidden;
    if (type === 'playing') playing = true;
    if (type === 'pause' || type === 'emptied' || type === 'pagehide') playing = false;
    if (visible && playing) since ??= { at, path };
    else if (since) {
      spans.push({ path: since.path, start: since.at, end: at });
      since = null;
    }
  }
  return spans;
}

/** Milliseconds of all spans whose path matches. */
export function lengthOf(spans: readonly Span[], path = /./): number {
  return spans.reduce((sum, span) => sum + (path.test(span.path) ? span.end - span.start : 0), 0);
}

/** UTC ms at which the spans together have lasted `ms`. Throws when they are shorter. */
export function momentAfter(spans: readonly Span[], ms: number): number {
  let left = ms;
  for (const { start, end } of spans) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  throw new Error(`played ${left} ms less than ${ms} ms`);
}
