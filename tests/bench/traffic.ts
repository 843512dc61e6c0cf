import type { CDPSession } from 'puppeteer-core';
import { browserNames, type Driven } from '../support/driven';
import { sleep } from '../support/until';
import type { Bench, Measurement, Row } from './bench';
import { openRecorded, untilHeard } from './truth';

interface Counts {
  readonly readwrite: number;
  readonly readonly: number;
}

/** Where transactions are counted: in the background's own world. */
interface Counter {
  start(): Promise<unknown>;
  read(): Promise<Counts>;
}

const countInWorker = `(() => {
  const counts = { readwrite: 0, readonly: 0 };
  const real = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode = 'readonly', ...rest) {
    counts[mode] += 1;
    return real.call(this, stores, mode, ...rest);
  };
  globalThis.benchCounts = counts;
})()`;

async function workerOf({ browser, extensionOrigin }: Driven): Promise<CDPSession> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const worker = targetInfos.find(({ url }) => url.startsWith(extensionOrigin));
  if (!worker) throw new Error('the worker does not run');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: true,
  });
  const attached = session.connection()?.session(sessionId);
  if (!attached) throw new Error('the worker could not be looked into');
  return attached;
}

async function chromiumCounter(driven: Driven): Promise<Counter> {
  const worker = await workerOf(driven);
  const evaluate = async (expression: string) =>
    (await worker.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  return { start: () => evaluate(countInWorker), read: () => evaluate('globalThis.benchCounts') };
}

/** What the helper page and Firefox's event page share. */
interface Shared {
  benchCounts: { readwrite: number; readonly: number };
  browser: { runtime: { getBackgroundPage(): Promise<{ IDBDatabase: typeof IDBDatabase }> } };
}

function firefoxCounter(driven: Driven): Counter {
  const start = () =>
    driven.inBackground(async () => {
      const world = globalThis as unknown as Shared;
      const counts = { readwrite: 0, readonly: 0 };
      world.benchCounts = counts;
      const { prototype } = (await world.browser.runtime.getBackgroundPage()).IDBDatabase;
      const real = prototype.transaction;
      prototype.transaction = function (stores, mode = 'readonly', ...rest) {
        counts[mode === 'readonly' ? 'readonly' : 'readwrite'] += 1;
        return real.call(this, stores, mode, ...rest);
      };
    });
  return { start, read: () => driven.inBackground(() => (globalThis as unknown as Shared).benchCounts) };
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  const seconds = bench.quick ? 30 : 60;
  try {
    const page = await openRecorded(driven, 'https://www.tiktok.com/foryou');
    await untilHeard(page, 'playing');
    await sleep(15_000);
    const counter = browser === 'chromium' ? await chromiumCounter(driven) : firefoxCounter(driven);
    await counter.start();
    // A listener in another page of ours hears every message too; it answers none.
    await driven.inBackground(() => {
      const world = globalThis as unknown as {
        messages: number;
        browser: { runtime: { onMessage: { addListener(listener: () => void): void } } };
      };
      world.messages = 0;
      world.browser.runtime.onMessage.addListener(() => {
        world.messages += 1;
      });
    });
    await page.bringToFront();
    // A tab that comes to the front reports more often for some seconds.
    await sleep(10_000);
    const read = async () => {
      const heard = await driven.inBackground(() => (globalThis as unknown as { messages: number }).messages);
      return { messages: heard, ...(await counter.read()) };
    };
    const before = await read();
    await sleep(seconds * 1000);
    const after = await read();
    const perMinute = (what: keyof typeof after) =>
      Number((((after[what] - before[what]) * 60) / seconds).toFixed(1));
    const messages = perMinute('messages');
    const writes = perMinute('readwrite');
    const reads = perMinute('readonly');
    return [
      {
        what: 'Messages and transactions a minute while watching, steadily',
        gate: 'at most 13 and 13',
        browser,
        measured: `${messages} messages, ${writes} writing and ${reads} reading transactions`,
        met: messages <= 13 && writes + reads <= 13,
      },
    ];
  } finally {
    await driven.close();
  }
}

export const traffic: Measurement = {
  name: 'traffic',
  browsers: browserNames,
  phase: 'counts',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
