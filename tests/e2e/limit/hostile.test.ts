import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Driven, launch } from '../../support/browser';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { closeAfter, countedMs } from '../../support/tosha';
import { sleep, until } from '../../support/until';

const kinds = [
  'removes',
  'covers',
  'shadow-open',
  'shadow-closed',
  'detached',
  'replays',
  'prototypes',
  'events',
];

describe.each(browserNames)('a hostile page in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await launch(name, { standIn });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  it.each(kinds)('that %s does not get past the block', async (kind) => {
    await closeAfter(driven, 'tiktok/feed', 3_000);
    const before = await countedMs(driven, 'tiktok/feed');
    const page = await driven.open(`https://www.tiktok.com/foryou?hostile=${kind}`);
    // A detached player is neither seen nor counted, but touching the page is.
    if (kind === 'detached') {
      await page.mouse.click(200, 200);
      await page.mouse.move(210, 210);
    }
    const isSilent = () =>
      page.evaluate(() => {
        const { player } = globalThis as unknown as { player?: () => HTMLVideoElement };
        const video = player?.();
        const dialogs = [...document.querySelectorAll('dialog[open]')];
        const ours = dialogs.find(
          (dialog) => !(dialog as HTMLElement).dataset.mine && dialog.matches(':modal'),
        );
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const covered = ours !== undefined && (top === ours || ours.contains(top));
        // No script can find a detached player. It is told by ear, and a machine without sound hears nothing.
        return covered && (video === undefined || video.paused || !video.isConnected);
      });
    await until(isSilent, { timeout: 30_000, what: `a block that holds against ${kind}` });
    // It is still there after everything that the page does every 200 ms has been done many times.
    await sleep(3_000);
    await until(isSilent, { timeout: 10_000, what: `a block that stays against ${kind}` });
    expect(await countedMs(driven, 'tiktok/feed')).toBeGreaterThan(before);
    await page.close();
  });
});
