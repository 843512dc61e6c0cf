import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { filesBelow } from '../../support/files';
import { isBlocked } from '../../support/journey';
import { builtExtension, removeFolder, temporaryFolder } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { closeAfter, countedMs } from '../../support/tosha';
import { until } from '../../support/until';

const feed = 'https://www.tiktok.com/foryou';
const blocked = (page: Page) => until(() => isBlocked(page), { timeout: 20_000, what: 'the block screen' });

/** Where a profile keeps its session. */
function sessionFiles(profile: string): string[] {
  return filesBelow(profile)
    .filter((file) => /\/Session_/.test(file))
    .map((file) => join(profile, file));
}

describe.each(browserNames)('a block in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  const profile = temporaryFolder(`survive-${name}`);
  const extension = temporaryFolder(`survive-${name}-extension`);
  beforeAll(async () => {
    standIn = await startStandIn();
    cpSync(builtExtension(name), extension, { recursive: true });
    driven = await begin(name, { standIn, profile, extension, permanent: true });
    await closeAfter(driven, 'tiktok/feed', 2_000);
    await blocked(await driven.open(feed));
    await until(async () => (await countedMs(driven, 'tiktok/feed')) >= 2_000, { what: 'the limit on disk' });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    removeFolder(profile);
    removeFolder(extension);
  });

  it('survives a worker that is stopped', async () => {
    await driven.closeHelper();
    await driven.stopWorker();
    const page = await driven.open(feed);
    await blocked(page);
    await page.close();
  });

  it('survives an update: open tabs stay blocked, and new ones are held', async () => {
    const open = await driven.open(feed);
    await blocked(open);
    const manifest = join(extension, 'manifest.json');
    writeFileSync(
      manifest,
      JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: '9.9.9' }),
    );
    await driven.update();
    await blocked(open);
    await until(
      async () => {
        standIn.forget();
        const page = await driven.open(feed);
        await blocked(page);
        const ran = await page.evaluate(() => 'siteRan' in globalThis);
        await page.close();
        return !ran;
      },
      { timeout: 20_000, what: 'the hold after the update' },
    );
    await open.close();
  });

  it('survives a restart of the browser, before the worker has started', async () => {
    await driven.close();
    standIn.forget();
    driven = await begin(name, { standIn, profile, extension, installed: true });
    const page = await driven.open(feed);
    await blocked(page);
    await until(() => page.evaluate(() => !('siteRan' in globalThis)), { what: 'a feed that never ran' });
  });

  // A Firefox that is driven restores no session, whatever its preferences say; the test before proves what it rests on.
  it.runIf(name === 'chromium')('survives in tabs that the browser restores after a crash', async () => {
    await driven.open(feed);
    // Browsers write their session down a moment later.
    const written = () => sessionFiles(profile).some((file) => readFileSync(file, 'latin1').includes(feed));
    await until(written, { timeout: 40_000, what: 'the session on disk' });
    await driven.kill();
    standIn.forget();
    const args = ['--restore-last-session'];
    driven = await begin(name, { standIn, profile, extension, installed: true, args });
    await until(() => standIn.seen({ host: 'www.tiktok.com', resource: 'document' }).length > 0, {
      timeout: 30_000,
      what: 'the restored tab',
    });
    const restored = await until(
      async () => (await driven.browser.pages()).find((page) => page.url() === feed),
      { what: 'the restored tab among the open ones' },
    );
    await blocked(restored);
    // A browser that is just starting may ask for what the page names before it has read the rules of its extensions.
    standIn.forget();
    await blocked(await driven.open(feed));
    expect(standIn.seen({ host: 'www.tiktok.com', resource: 'script' })).toEqual([]);
  });
});
