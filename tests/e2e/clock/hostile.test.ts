import { describe, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { countedMs } from '../../support/tosha';
import { sleep } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { agree, openWatched, plays, stop, trueMs } from './watching';

const pages = [
  { hostile: 'shadow-open,events', what: 'plays in an open shadow root and sends fake events' },
  { hostile: 'shadow-closed', what: 'plays in a closed shadow root' },
  { hostile: 'prototypes', what: 'has broken the prototypes and the clocks' },
];

describe.each(browserNames)('the clock in %s', (name) => {
  let driven: Driven;
  withBrowser(
    name,
    (started) => {
      driven = started;
    },
    begin,
  );

  it.each(pages)('counts a page that $what', async ({ hostile }) => {
    const before = await countedMs(driven, 'tiktok/feed');
    const page = await openWatched(driven, `https://www.tiktok.com/foryou?hostile=${hostile}`);
    await plays(page);
    await sleep(2_500);
    const seen = await stop(page);
    await agree(driven, { section: 'tiktok/feed', truth: trueMs(seen), before });
    await page.close();
  });
});
