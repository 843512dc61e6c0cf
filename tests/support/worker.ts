import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Beat } from '../../src/domain/beat';
import type { SectionId } from '../../src/domain/catalogue';
import { dailyLimit, type Limit } from '../../src/domain/limit';
import type { BeatAnswer } from '../../src/domain/messages';
import { parseSettings, type Settings } from '../../src/domain/settings';
import { type FakeBrowser, newBrowser } from './fake-browser';
import { fetchWords } from './words';

/** Sunday, 22 November 2026, noon, UTC. */
export const noon = Date.UTC(2026, 10, 22, 12);
export const minute = 60_000;
/** The request that erases everything. */
export const everything = { from: null, to: null, site: null, checkIns: true };

/** A background in a browser in memory. Its test file mocks `platform/browser` with `browserOfNow`. */
export interface Worker {
  readonly browser: FakeBrowser;
  /** Ends the worker and starts it again: all that it kept in memory is gone. */
  restart(): Promise<void>;
  /** Sends a message from a page of Tosha. */
  ask(type: string, request?: unknown): Promise<unknown>;
  /** Reads a whole store of the usage database. */
  rows(store: string, database?: string): Promise<Record<string, unknown>[]>;
  /** Waits until what nobody waits for has been done. */
  settle(): Promise<void>;
}

/** How many digests are being made, in threads of their own: these alone take time that no turn of Node's shows. */
let digesting = 0;
const { subtle } = globalThis.crypto;
const digest = subtle.digest.bind(subtle);
subtle.digest = (...what) => {
  digesting++;
  return digest(...what).finally(() => digesting--);
};

/**
 * Resolves when 120 ms have passed, and 100 turns in a row in which there was nothing to do: on a slow machine the time
 * alone is no proof.
 */
async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 120));
  for (let quiet = 0; quiet < 100; quiet++) {
    await new Promise((done) => setImmediate(done));
    // A database in memory goes on by way of the next turn.
    if (digesting > 0 || process.getActiveResourcesInfo().includes('Immediate')) quiet = 0;
  }
}

/** Starts a worker in a new browser, on `noon`, with these settings. */
export async function startWorker(settings: Partial<Settings> = {}): Promise<Worker> {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: noon });
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('fetch', fetchWords);
  vi.stubGlobal('navigator', { languages: ['en'] });
  const browser = newBrowser();
  browser.local.settings = { ...parseSettings({}), welcomed: true, ...settings };
  const worker: Worker = {
    browser,
    async restart() {
      await worker.settle();
      browser.forgetListeners();
      vi.resetModules();
      await import('../../src/background');
    },
    ask: (type, request = {}) => browser.send(type, request, browser.fromOwn),
    rows: async (store, database = 'usage') => {
      // Opening what is not there would make it.
      if (!(await indexedDB.databases()).some(({ name }) => name === database)) return [];
      return new Promise((done, fail) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          if (!opening.result.objectStoreNames.contains(store)) return done([]);
          const reading = opening.result.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      });
    },
    settle,
  };
  await worker.restart();
  return worker;
}

/** Moves the clocks on. */
export function pass(ms: number): void {
  vi.advanceTimersByTime(ms);
}

/** The limit on all short video. */
export const goalOf = (minutes: number): Limit => dailyLimit('goal', 'all', minutes * minute);

/** A page that watches, as its content script would report it. */
export interface WatchingPage {
  readonly tabId: number;
  /** Watches for so long, and reports it. */
  watch(ms: number, change?: Partial<Beat>): Promise<BeatAnswer>;
  /** Sends the last beat again. */
  again(): Promise<BeatAnswer>;
  /** Waits as long as it takes for a little more, and asks for it. */
  takeExtra(): Promise<unknown>;
  send(type: string, request?: unknown): Promise<unknown>;
}

/** Opens a tab of a site. */
export function openTab(
  { browser }: Worker,
  section: SectionId,
  url: string,
  isPrivate = false,
): WatchingPage {
  const tab = browser.addTab({ url, incognito: isPrivate });
  const sender = browser.fromPage(url, tab);
  let last: Beat | null = null;
  const send = (type: string, request: unknown = {}) => browser.send(type, request, sender);
  return {
    tabId: tab.id,
    send,
    watch(ms, change = {}) {
      const start = Date.now();
      pass(ms);
      const end = Date.now();
      last = {
        document: `document-${tab.id}`,
        seq: (last?.seq ?? 0) + 1,
        sentAt: end,
        section,
        intervals: ms > 0 ? [{ section, kind: 'focused', start, end }] : [],
        watched: [],
        ...change,
      };
      return send('beat', last) as Promise<BeatAnswer>;
    },
    again: () => send('beat', last) as Promise<BeatAnswer>,
    async takeExtra() {
      const { ms } = (await send('friction', { section })) as { ms: number };
      pass(ms);
      return send('extra', { section });
    },
  };
}

export const shortsUrl = 'https://www.youtube.com/shorts/abcdefghijk';
export const feedUrl = 'https://www.tiktok.com/foryou';

/**
 * Starts a worker before each test of a file, and puts the clock and the globals back after it.
 * @param take gets the worker
 */
export function withWorker(settings: Partial<Settings>, take: (worker: Worker) => void): void {
  beforeEach(async () => take(await startWorker(settings)));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
}
