import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, browserNames, type Driven } from '../../support/browser';
import { builtExtension } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { readLocal, readStore } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { installForPrivate, launchBare } from './bare';
import { closeWelcome, plays, stop, tolerance, trueMs, watch } from './watching';

interface ExtensionApi {
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
  readonly windows: { create(options: { incognito: boolean }): Promise<unknown> };
}

/** What the pages of Chromium's own extension manager have. */
interface ManagerApi {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
}

interface PrivateUsage {
  readonly intervals: readonly { start: number; end: number }[];
  readonly clips: { readonly views: Record<string, number> };
}

/** Turns on what both browsers keep off until the user allows it: the extension in private windows. */
async function launchForPrivate(name: BrowserName, standIn: StandIn): Promise<Driven> {
  const folder = builtExtension(name);
  const driven = await launchBare(name, standIn, folder);
  if (name === 'firefox') {
    await installForPrivate(driven, folder);
    return driven;
  }
  await driven.update();
  await closeWelcome(driven);
  const manager = await driven.open('chrome://extensions');
  await manager.evaluate(
    (extensionId) =>
      (globalThis as unknown as { chrome: ManagerApi }).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        incognitoAccess: true,
      }),
    driven.extensionId,
  );
  await manager.close();
  return driven;
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
    // Opens the page that this runs in, so that the window is the only new one.
    await readLocal(driven, 'settings');
    const before = new Set(await driven.browser.pages());
    await driven.inBackground(async () => {
      await (globalThis as unknown as { browser: ExtensionApi }).browser.windows.create({ incognito: true });
    });
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
        (globalThis as unknown as { browser: ExtensionApi }).browser.storage.session.get(null),
      );
    const inMemory = async () => (await session()).private as PrivateUsage | undefined;
    const counted = async () =>
      (await inMemory())?.intervals.reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;
    await until(async () => Math.abs((await counted()) - truth) <= tolerance(truth), {
      what: 'the private time',
    });
    expect((await inMemory())?.clips.views).toEqual({ 'tiktok/feed': 1 });
    for (const store of ['days', 'intervals', 'documents', 'events'])
      expect(await readStore(driven, store), store).toEqual([]);
    expect(JSON.stringify((await readLocal(driven, 'mirror')) ?? null)).not.toMatch(/tiktok/);
    expect(JSON.stringify((await readLocal(driven, 'health')) ?? null)).not.toMatch(/tiktok/);
  });
});
