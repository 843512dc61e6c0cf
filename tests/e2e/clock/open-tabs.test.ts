import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeWelcome, findWelcome } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { launchBare } from '../../support/launch-bare';
import { builtExtension, removeFolder, temporaryFolder } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { countedClips, countedMs, readStore } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { agree, openWatched, played, plays, stop, stretches, tolerance, trueMs } from './watching';

interface FeedPage {
  swipe(): void;
}

function setVersion(folder: string, version: string): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}

/** Counted documents by name, with the number of their last beat. */
async function lastBeats(driven: Driven): Promise<Map<string, number>> {
  const rows = (await readStore(driven, 'documents')) as { document: string; seq: number }[];
  return new Map(rows.map(({ document, seq }) => [document, seq]));
}

describe.each(browserNames)('tabs that are open already in %s', (name) => {
  let standIn: StandIn;
  let folder: string;
  let driven: Driven;
  let page: Page;
  /** What had played before the stretch that a test looks at. */
  let past = 0;

  beforeAll(async () => {
    folder = temporaryFolder('update');
    cpSync(builtExtension(name), folder, { recursive: true });
    standIn = await startStandIn();
    driven = await launchBare(name, standIn, folder);
  });

  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    removeFolder(folder);
  });

  it('are counted from the moment of the install', async () => {
    page = await openWatched(driven, 'https://www.tiktok.com/foryou');
    await plays(page);
    await driven.update();
    await closeWelcome(driven);
    await page.bringToFront();
    await until(async () => (await countedMs(driven, 'tiktok/feed')) > 0, { what: 'the first counted time' });
    const start = trueMs(await stretches(page));
    await sleep(2_500);
    past = trueMs(await stop(page));
    const least = past - start - tolerance(past);
    await until(async () => (await countedMs(driven, 'tiktok/feed')) >= least, { what: `${least} ms` });
    await sleep(700);
    expect(await countedMs(driven, 'tiktok/feed')).toBeLessThanOrEqual(past + tolerance(past));
  });

  it('are counted once, by one script, after an update', async () => {
    const before = await countedMs(driven, 'tiktok/feed');
    const { views } = await countedClips(driven, 'tiktok/feed');
    await page.evaluate(() => (globalThis as unknown as FeedPage).swipe());
    await played(page, 2.3);
    setVersion(folder, '99.0.0');
    const old = await lastBeats(driven);
    await driven.update();
    await page.bringToFront();
    await until(async () => (await lastBeats(driven)).size > old.size, { what: 'the new script' });
    await sleep(2_700);
    const seen = trueMs(await stop(page)) - past;
    past += seen;
    const counted = async () => (await countedMs(driven, 'tiktok/feed')) - before;
    // What the old script had not sent yet is lost with it: at most a beat.
    const least = seen - 5_000 - tolerance(seen);
    await until(async () => (await counted()) >= least, { what: `${least} ms` });
    await sleep(700);
    expect(await counted()).toBeLessThanOrEqual(seen + tolerance(seen));
    expect((await countedClips(driven, 'tiktok/feed')).views - views).toBeLessThanOrEqual(2);
    expect(await findWelcome(driven), 'a welcome on an update').toBeNull();
  });

  it('have no orphan: only the new script reports, every second and every clip once', async () => {
    const before = await countedMs(driven, 'tiktok/feed');
    const { views } = await countedClips(driven, 'tiktok/feed');
    const old = await lastBeats(driven);
    await page.evaluate(() => (globalThis as unknown as FeedPage).swipe());
    await played(page, 2.7);
    const seen = trueMs(await stop(page)) - past;
    await agree(driven, { section: 'tiktok/feed', truth: seen, before });
    const more = async () => (await countedClips(driven, 'tiktok/feed')).views - views;
    await until(async () => (await more()) > 0, { what: 'the view' });
    expect(await more()).toBe(1);
    const changed = [...(await lastBeats(driven))].filter(([document, seq]) => old.get(document) !== seq);
    expect(changed).toHaveLength(1);
  });
});
