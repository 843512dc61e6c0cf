import { browserNames, type Driven } from '../support/driven';
import { sleep } from '../support/until';
import { type Bench, type Measurement, median, type Row } from './bench';
import { isExtensionProcess, watchCpu } from './processes';
import { openRecorded, untilHeard } from './truth';

/** The best figure that other extensions reached on this page: LeechBlock NG 1.7.2, 250 ms a minute. */
const thirdOfBestMs = 250 / 3;

/** CPU of the extensions' processes, in ms a minute, for each of some minutes of watching. */
async function watch(driven: Driven, quick: boolean): Promise<number[]> {
  const page = await openRecorded(driven, 'https://www.tiktok.com/foryou');
  await untilHeard(page, 'playing');
  await sleep(15_000);
  const perMinute: number[] = [];
  for (let minute = 0; minute < (quick ? 1 : 5); minute += 1) {
    const cpu = watchCpu(driven.browser, isExtensionProcess);
    const from = performance.now();
    await sleep(quick ? 20_000 : 60_000);
    perMinute.push(Math.round((cpu.end() * 60_000) / (performance.now() - from)));
  }
  return perMinute;
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  // Firefox has one process for all extensions, its own included, so what it needs without ours is taken off.
  const without = browser === 'firefox' ? await bench.start(browser, { extension: null }) : null;
  try {
    const [own, base] = await Promise.all([
      watch(driven, bench.quick),
      without ? watch(without, bench.quick) : [0],
    ]);
    const ms = median(own) - median(base);
    const shared = without
      ? `: ${median(own)} of Firefox's process for all add-ons, less ${median(base)} without Tosha`
      : '';
    return [
      {
        what: 'CPU of the background while watching',
        gate: `under ${Math.floor(thirdOfBestMs)} ms a minute, the median of five`,
        browser,
        measured: `${ms} ms${shared} (${own.join(', ')})`,
        met: ms < thirdOfBestMs,
      },
    ];
  } finally {
    await driven.close();
    await without?.close();
  }
}

export const processor: Measurement = {
  name: 'processor',
  browsers: browserNames,
  phase: 'costs',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
