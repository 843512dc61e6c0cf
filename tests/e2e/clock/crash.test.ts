import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { installedOnDisk } from '../../support/installed-on-disk';
import { removeFolder, temporaryFolder } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { countedClips, countedMs, readLocal, readStore } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { openWatched, played, plays, type Stretch, stop, stretches, tolerance, trueMs } from './watching';

const beatMs = 5_000;

/** Reloads a page, and gives the ms that had played in it until the very end of the document that goes. */
async function reloadWitnessed(page: Page): Promise<number> {
  await page.evaluate(() =>
    addEventListener('pagehide', () => {
      const { witness } = globalThis as unknown as { witness: { stretches(): Stretch[] } };
      sessionStorage.setItem('witness', JSON.stringify(witness.stretches()));
    }),
  );
  await page.reload({ waitUntil: 'domcontentloaded' });
  return trueMs(JSON.parse((await page.evaluate(() => sessionStorage.getItem('witness'))) ?? '[]'));
}

describe.each(browserNames)('what is lost in %s', (name) => {
  let standIn: StandIn;
  let profile: string;
  let driven: Driven;

  beforeAll(async () => {
    standIn = await startStandIn();
    profile = temporaryFolder('crash');
    // Chromium keeps every install; that it has written it to disk is waited for later, when that costs no time.
    driven = await begin(name, { standIn, profile, permanent: name === 'firefox' });
  });

  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    removeFolder(profile);
  });

  it('by a reload: at most a second', async () => {
    const page = await openWatched(driven, 'https://www.tiktok.com/foryou');
    let truth = 0;
    const reloads = 3;
    for (let reload = 0; reload < reloads; reload++) {
      await plays(page);
      await played(page, 2.3);
      truth += await reloadWitnessed(page);
    }
    await plays(page);
    truth += trueMs(await stop(page));
    const counted = () => countedMs(driven, 'tiktok/feed');
    const least = truth - reloads * 1_000;
    await until(async () => (await counted()) >= least, { what: `${least} ms of ${truth}` });
    const views = async () => (await countedClips(driven, 'tiktok/feed')).views;
    await until(async () => (await views()) >= reloads, { what: `${reloads} views` });
    await sleep(500);
    expect(await counted()).toBeLessThanOrEqual(truth + tolerance(truth));
    expect(await views()).toBe(reloads);
    await page.close();
  });

  it('by a browser that is killed while a clip plays: at most one beat, and nothing is counted twice', async () => {
    const before = await countedMs(driven, 'tiktok/feed');
    const clips = await countedClips(driven, 'tiktok/feed');
    const page = await openWatched(driven, 'https://www.tiktok.com/foryou');
    await plays(page);
    await until(async () => (await countedClips(driven, 'tiktok/feed')).views > clips.views, {
      what: 'the view to be stored',
    });
    await installedOnDisk(name, profile, driven.extensionId);
    await sleep(1_000);
    const asked = performance.now();
    const truth = trueMs(await stretches(page));
    await driven.kill();
    // It has played on until it was killed.
    const most = truth + performance.now() - asked;
    driven = await begin(name, { standIn, profile, permanent: name === 'firefox', installed: true });
    const counted = (await countedMs(driven, 'tiktok/feed')) - before;
    expect(counted).toBeGreaterThanOrEqual(truth - beatMs - tolerance(0));
    expect(counted).toBeLessThanOrEqual(most + tolerance(most));
    expect((await countedClips(driven, 'tiktok/feed')).views).toBe(clips.views + 1);
    expect(await readLocal(driven, 'usageDatabase'), 'no database was set aside').toBeUndefined();
    const rows = (await readStore(driven, 'intervals')) as { start: number; end: number }[];
    expect(rows.every(({ start, end }) => end > start)).toBe(true);
  });
});
