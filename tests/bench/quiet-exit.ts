import { openOptions } from '../e2e/pages/screens';
import { browserNames, type Driven } from '../support/driven';
import { until, within } from '../support/until';
import { type Bench, type Measurement, median, type Row } from './bench';

const pages = ['support', 'talk'];

/** Ms from the third press of Shift, as the browser times it, until nothing is left of the page. */
async function leave(driven: Driven, route: string): Promise<number> {
  const page = await openOptions(driven, route);
  await page.bringToFront();
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      if (document.body.childElementCount === 0)
        localStorage.setItem('left', String(performance.now() - event.timeStamp));
    });
  });
  const left = await until(
    async () => {
      const found = await driven.inBackground(() => localStorage.getItem('left'));
      // Keys may come before the page listens, and three of them have to come within three seconds.
      if (found === null)
        for (let press = 0; press < 3; press++) await within(2_000, page.keyboard.press('Shift'));
      return found;
    },
    { what: 'the page to be left', timeout: 30_000 },
  );
  await driven.inBackground(() => localStorage.removeItem('left'));
  return Number(left);
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  try {
    const times: number[] = [];
    for (let round = 0; round < (bench.quick ? 2 : 10); round += 1)
      for (const route of pages) times.push(await leave(driven, route));
    const slowest = Math.max(...times);
    return [
      {
        what: 'The quiet exit of the support pages, from the key to an empty page',
        gate: `at most 100 ms (slowest of ${times.length})`,
        browser,
        measured: `${slowest.toFixed(1)} ms, median ${median(times).toFixed(1)}`,
        met: slowest <= 100,
      },
    ];
  } finally {
    await driven.close();
  }
}

export const quietExit: Measurement = {
  name: 'quiet-exit',
  browsers: browserNames,
  phase: 'times',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
