import { describe, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { closeAfter, countedMs } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

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
  let driven: Driven;
  withBrowser(
    name,
    (started) => {
      driven = started;
    },
    (which, options) => begin(which, { ...options, heard: true }),
  );

  // No script can find a detached player: it is told by ear. Firefox hears nothing on a machine without sound.
  const hears = name === 'chromium';

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
      page.evaluate((isHeard) => {
        const { player } = globalThis as unknown as { player?: () => HTMLVideoElement };
        const video = player?.();
        const dialogs = [...document.querySelectorAll('dialog[open]')];
        const ours = dialogs.find(
          (dialog) => !(dialog as HTMLElement).dataset.mine && dialog.matches(':modal'),
        );
        const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const covered = ours !== undefined && (top === ours || ours.contains(top));
        return covered && (video === undefined || video.paused || !(isHeard || video.isConnected));
      }, hears);
    await until(isSilent, { timeout: 30_000, what: `a block that holds against ${kind}` });
    // It is still there after everything that the page does every 200 ms has been done many times.
    await sleep(3_000);
    await until(isSilent, { timeout: 10_000, what: `a block that stays against ${kind}` });
    await until(async () => (await countedMs(driven, 'tiktok/feed')) > before, {
      what: 'time that is counted',
    });
    await page.close();
  });
});
