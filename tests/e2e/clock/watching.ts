import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Driven, Opening } from '../../support/driven';
import { newPage } from '../../support/pages';
import { countedMs } from '../../support/tosha';
import { sleep, until, within } from '../../support/until';

/** What a page saw of itself: stretches in which a clip played in view, and on which path. UTC ms. */
export interface Stretch {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

interface Witness {
  stretches(): Stretch[];
}

/**
 * Runs in the page before anything else, and measures the truth that the product is compared with, by the browser's
 * own media events. It keeps what it needs, because a hostile page breaks the prototypes for everybody else.
 */
function witness(): void {
  const { performance, location } = globalThis;
  const now = performance.now.bind(performance);
  const base = performance.timeOrigin;
  const add = EventTarget.prototype.addEventListener;
  const done: Stretch[] = [];
  let playing: EventTarget | null = null;
  let open: { path: string; from: number } | null = null;
  const at = () => base + now();
  const look = () => {
    const path = location.pathname;
    const on = playing !== null && document.visibilityState === 'visible';
    if (open && (!on || open.path !== path)) {
      done.push({ ...open, to: at() });
      open = null;
    }
    if (on && !open) open = { path, from: at() };
  };
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    const target = event.composedPath()[0] ?? event.target;
    if (event.type === 'playing') playing = target;
    else if (playing === target) playing = null;
    look();
  };
  const listen = (root: EventTarget) => {
    for (const type of ['playing', 'pause', 'emptied', 'ended']) add.call(root, type, hear, true);
  };
  listen(document);
  // Media events do not leave a shadow root.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    listen(root);
    return root;
  };
  add.call(document, 'visibilitychange', (event) => event.isTrusted && look());
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = history[name];
    history[name] = function (...args) {
      change.apply(this, args);
      look();
    };
  }
  const seen: Witness = {
    stretches: () => (open ? [...done, { ...open, to: at() }] : [...done]),
  };
  Object.assign(globalThis, { witness: seen });
}

/** Loads an address in a page, which then keeps the truth about what plays in it. */
export async function watch(page: Page, url: string): Promise<void> {
  await page.evaluateOnNewDocument('globalThis.__name ??= (value) => value;');
  await page.evaluateOnNewDocument(witness);
  await within(15_000, page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 }));
}

/** Opens a tab or window that keeps the truth about what plays in it. */
export async function openWatched(driven: Driven, url: string, opening: Opening = {}): Promise<Page> {
  const page = await newPage(driven.browser, opening);
  await watch(page, url);
  await page.bringToFront();
  return page;
}

/** Every stretch that has played in view in this page so far. */
export function stretches(page: Page): Promise<Stretch[]> {
  return page.evaluate(() => (globalThis as unknown as { witness: Witness }).witness.stretches());
}

/** Ms that have played in view, on the paths that match. */
export function trueMs(seen: readonly Stretch[], path = /./): number {
  return seen.reduce((sum, { path: on, from, to }) => sum + (path.test(on) ? to - from : 0), 0);
}

/** Resolves once a clip plays in the page. */
export async function plays(page: Page): Promise<void> {
  await until(async () => trueMs(await stretches(page)) > 0, { what: 'a clip that plays' });
}

/** Resolves once so many seconds of the clip itself have played: a slow machine takes longer. */
export async function played(page: Page, seconds: number): Promise<void> {
  const hasPlayed = () =>
    page.evaluate(
      (least) => (globalThis as unknown as { player(): HTMLMediaElement }).player().currentTime >= least,
      seconds,
    );
  await until(hasPlayed, { timeout: 20_000, what: `${seconds} s of the clip` });
}

/** Resolves once the page is in view, or is not. */
export async function inView(page: Page, state: 'visible' | 'hidden'): Promise<void> {
  await until(() => page.evaluate((wanted) => document.visibilityState === wanted, state), {
    what: `a page that is ${state}`,
  });
}

/** Pauses everything in the page, and gives all stretches up to that moment. */
export function stop(page: Page): Promise<Stretch[]> {
  return page.evaluate(async () => {
    const { pauseAll, player } = globalThis as unknown as {
      pauseAll(): void;
      player(): HTMLMediaElement;
    };
    pauseAll();
    // A hostile page has taken `pause` away: without a source nothing plays either.
    const video = player();
    if (!video.paused) video.removeAttribute('src');
    if (!video.paused) video.load();
    // The event of the pause comes a moment after the pause itself.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (globalThis as unknown as { witness: Witness }).witness.stretches();
  });
}

/** 1 % or half a second, whichever is more. */
export function tolerance(ms: number): number {
  return Math.max(500, ms / 100);
}

/** How a section was counted: ms too many (or too few, below zero) for the true ms. */
export interface Check {
  readonly section: string;
  readonly truth: number;
  /** What had been counted before the truth began. */
  readonly before?: number;
}

/** Waits until what is counted agrees with the truth, and sees that it does not grow past it afterwards. */
export async function agree(driven: Driven, ...checks: Check[]): Promise<void> {
  const wrong = async () => {
    const found: string[] = [];
    for (const { section, truth, before = 0 } of checks) {
      const off = (await countedMs(driven, section)) - before - truth;
      if (Math.abs(off) > tolerance(truth)) found.push(`${section}: ${off} ms off, of ${truth} true ms`);
    }
    return found.join('; ');
  };
  await until(async () => (await wrong()) === '', { timeout: 12_000, every: 200 }).catch(() => undefined);
  await sleep(500);
  expect(await wrong()).toBe('');
}
