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

/** Switches between two tabs and reloads one, which is what wakes other extensions; counts what that costs. */
async function browse(driven: Driven, seconds: number): Promise<{ starts: number; ms: number }> {
  const pages = [await driven.open(url), await driven.open('https://other.test/')];
  if (driven.extensionId) await driven.stopWorker();
  await sleep(3000);
  const cpu = watchCpu(driven.browser, isExtensionProcess);
  let starts = 0;
  for (let second = 0; second < seconds; second += 1) {
    if (second % 3 === 0) await pages[(second / 3) % 2]?.bringToFront();
    if (second % 10 === 5) await pages[0]?.reload({ waitUntil: 'domcontentloaded' });
    await sleep(1000);
    if (driven.extensionId && (await driven.workerRuns())) starts += 1;
  }
  return { starts, ms: cpu.end() };
}

/** More than this beside a Firefox without Tosha is no longer noise, ms a minute. */
const noiseMs = 50;

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  // Firefox has one process for all extensions, its own included: one without Tosha tells what those cost.
  const without = browser === 'firefox' ? await bench.start(browser, { extension: null }) : null;
  const seconds = bench.quick ? 10 : 60;
  try {
    await driven.stopWorker();
    const found = await injected(driven);
    const [own, base] = await Promise.all([
      browse(driven, seconds),
      without ? browse(without, seconds) : { ms: 0 },
    ]);
    const shared = without ? ` in Firefox's process for all add-ons, ${base.ms} ms without Tosha` : '';
    return [
      {
        what: `A page that is not on the list, ${seconds} s with tab switches and reloads`,
        gate: 'no byte injected, no worker start, no CPU',
        browser,
        measured: `${found.words}, ${own.starts} worker starts, ${own.ms} ms of CPU${shared}`,
        met: found.none && own.starts === 0 && own.ms - base.ms <= (without ? noiseMs : 0),
      },
    ];
  } finally {
    await driven.close();
    await without?.close();
  }
}

export const unrelated: Measurement = {
  name: 'unrelated',
  browsers: browserNames,
  phase: 'costs',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
