import { browserNames, type Driven } from '../support/driven';
import { sleep } from '../support/until';
import type { Bench, Measurement, Row } from './bench';
import { injectedInto, scriptsFor } from './injected';
import { isExtensionProcess, watchCpu } from './processes';

const url = 'https://elsewhere.test/';

async function injected(driven: Driven): Promise<{ words: string; none: boolean }> {
  if (driven.name === 'firefox') {
    const scripts = await scriptsFor(driven, url);
    return { words: `${scripts} scripts of ours match`, none: scripts === 0 };
  }
  const page = await driven.open('about:blank');
  const bytes = await injectedInto(page, url);
  await page.close();
  return { words: `${bytes} bytes injected`, none: bytes === 0 };
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  const seconds = bench.quick ? 10 : 60;
  try {
    await driven.closeHelper();
    await driven.stopWorker();
    const found = await injected(driven);
    const pages = [await driven.open(url), await driven.open('https://other.test/')];
    await driven.stopWorker();
    await sleep(3000);
    const cpu = watchCpu(driven.browser, isExtensionProcess);
    let starts = 0;
    for (let second = 0; second < seconds; second += 1) {
      // A switch between tabs, and a load, are what wakes other extensions.
      if (second % 3 === 0) await pages[(second / 3) % 2]?.bringToFront();
      if (second % 10 === 5) await pages[0]?.reload({ waitUntil: 'domcontentloaded' });
      await sleep(1000);
      if (await driven.workerRuns()) starts += 1;
    }
    const ms = cpu.end();
    const shared = browser === 'firefox' ? " (of Firefox's process for all add-ons, its own included)" : '';
    return [
      {
        what: `A page that is not on the list, ${seconds} s with tab switches and reloads`,
        gate: 'no byte injected, no worker start, no CPU',
        browser,
        measured: `${found.words}, ${starts} worker starts, ${ms} ms of CPU${shared}`,
        met: found.none && starts === 0 && (browser === 'firefox' ? ms < 50 : ms === 0),
      },
    ];
  } finally {
    await driven.close();
  }
}

export const unrelated: Measurement = {
  name: 'unrelated',
  browsers: browserNames,
  alone: true,
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
