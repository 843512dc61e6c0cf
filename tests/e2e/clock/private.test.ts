import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driven } from '../../support/browser';
import { inFirefox } from '../../support/firefox-chrome';

import { type StandIn, startStandIn } from '../../support/stand-in';
import { readLocal, readStore } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { installForPrivate, launchBare } from './bare';
import { closeWelcome, plays, stop, tolerance, trueMs, watch } from './watching';

interface SessionApi {
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
}

interface PrivateUsage {
  readonly intervals: readonly { start: number; end: number }[];
  readonly watched: readonly { outcome: string }[];
}

// Chromium lets an extension into its private windows only by a switch on its own pages, which no test can press.
describe('private windows in firefox', () => {
  let standIn: StandIn;
  let driven: Driven;

  beforeAll(async () => {
    const folder = '/tmp/e2e1/firefox';
    standIn = await startStandIn();
    driven = await launchBare('firefox', standIn, folder);
    await installForPrivate(driven, folder);
    await closeWelcome(driven);
  });

  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  it('are counted in memory, and leave nothing on the disk', async () => {
    const before = new Set(await driven.browser.pages());
    await inFirefox(driven.browser, 'void OpenBrowserWindow({ private: true })');
    const page = await until(
      async () => (await driven.browser.pages()).find((opened) => !before.has(opened)),
      { what: 'the private window' },
    );
    await watch(page, 'https://www.tiktok.com/foryou');
    await page.bringToFront();
    await plays(page);
    await sleep(3_000);
    const truth = trueMs(await stop(page));
    const session = () =>
      driven.inBackground(() =>
        (globalThis as unknown as { browser: SessionApi }).browser.storage.session.get(null),
      );
    const inMemory = async () => (await session())['private'] as PrivateUsage | undefined;
    const counted = async () =>
      (await inMemory())?.intervals.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;
    await until(async () => Math.abs((await counted()) - truth) <= tolerance(truth), {
      what: 'the private time',
    });
    expect((await inMemory())?.watched.map(({ outcome }) => outcome)).toEqual(['view']);
    for (const store of ['days', 'intervals', 'documents', 'events'])
      expect(await readStore(driven, store), store).toEqual([]);
    expect(JSON.stringify((await readLocal(driven, 'mirror')) ?? null)).not.toMatch(/tiktok/);
    expect(JSON.stringify((await readLocal(driven, 'health')) ?? null)).not.toMatch(/tiktok/);
  });
});
