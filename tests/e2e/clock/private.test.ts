import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Driven } from '../../support/browser';
import { launchForPrivate, openPrivate } from '../../support/launch-private';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { readLocal, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { played, plays, stop, tolerance, trueMs, watch } from './watching';

interface ExtensionApi {
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
}

interface PrivateUsage {
  readonly intervals: readonly { start: number; end: number }[];
  readonly clips: { readonly views: Record<string, number> };
}

describe.each(browserNames)('private windows in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;

  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await launchForPrivate(name, standIn);
  });

  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  it('are counted in memory, and leave nothing on the disk', async () => {
    const page = await openPrivate(driven);
    await watch(page, 'https://www.tiktok.com/foryou');
    await page.bringToFront();
    await plays(page);
    await played(page, 3);
    const truth = trueMs(await stop(page));
    const session = () =>
      driven.inBackground(() =>
        (globalThis as unknown as { browser: ExtensionApi }).browser.storage.session.get(null),
      );
    const inMemory = async () => (await session()).private as PrivateUsage | undefined;
    const counted = async () =>
      (await inMemory())?.intervals.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;
    await until(async () => Math.abs((await counted()) - truth) <= tolerance(truth), {
      what: 'the private time',
    });
    const views = async () => (await inMemory())?.clips.views ?? {};
    await until(async () => Object.keys(await views()).length > 0, { what: 'the view' });
    expect(await views()).toEqual({ 'tiktok/feed': 1 });
    for (const store of ['days', 'intervals', 'documents', 'events'])
      expect(await readStore(driven, store), store).toEqual([]);
    expect(JSON.stringify((await readLocal(driven, 'mirror')) ?? null)).not.toMatch(/tiktok/);
    expect(JSON.stringify((await readLocal(driven, 'health')) ?? null)).not.toMatch(/tiktok/);
  });
});
