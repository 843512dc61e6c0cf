import { browserNames, type Driven } from '../support/driven';
import { isBlocked } from '../support/journey';
import { ask, setLimit } from '../support/tosha';
import { sleep, until } from '../support/until';
import type { Bench, Measurement, Row } from './bench';

const held = [
  'https://www.tiktok.com/foryou',
  'https://m.tiktok.com/foryou',
  'https://www.youtube.com/shorts/bench000001',
  'https://www.instagram.com/reels/',
];

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  try {
    for (const target of ['tiktok', 'youtube/shorts', 'instagram/reels']) await setLimit(driven, target, 0);
    // Else a single video that is opened by its own address plays.
    await ask(driven, 'change', { type: 'choice', name: 'friendLinks', value: false });
    await driven.closeHelper();
    await sleep(1000);
    let ran = 0;
    let requests = 0;
    for (const url of held) {
      for (const way of ['running', 'ended']) {
        if (way === 'ended') await driven.stopWorker();
        bench.standIn.forget();
        const page = await driven.open(url);
        await until(() => isBlocked(page), { what: `the block screen on ${url}` });
        await sleep(1500);
        const siteRan = () => page.evaluate(() => 'siteRan' in globalThis);
        if ((await siteRan()) || bench.standIn.seen({ path: '/inline-script-ran' }).length > 0) ran += 1;
        const host = new URL(url).host;
        const others = bench.standIn.seen({ host }).filter(({ resource, path }) => {
          return resource !== 'document' && path !== '/favicon.ico';
        });
        requests += others.length;
        await page.close();
      }
    }
    return [
      {
        what: `A held page, ${held.length} addresses, the background running and ended`,
        gate: "the site's own script never ran, nothing named in its HTML was requested",
        browser,
        measured: `ran on ${ran} of ${held.length * 2} loads, ${requests} requests beside the page itself`,
        met: ran === 0 && requests === 0,
      },
    ];
  } finally {
    await driven.close();
  }
}

export const heldPage: Measurement = {
  name: 'held',
  browsers: browserNames,
  phase: 'times',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
