import { browserNames, type Driven } from '../support/driven';
import { seedDays } from '../support/sample';
import { ask } from '../support/tosha';
import { until } from '../support/until';
import { type Bench, type Measurement, median, type Row } from './bench';

/** Ms from the start of the load to the first paint, which is the whole popup with its number. */
async function firstNumber(driven: Driven): Promise<number> {
  const popup = await driven.extensionPage('src/popup/index.html', { width: 380, height: 600 });
  await popup.bringToFront();
  const painted = () =>
    popup.evaluate(() => {
      const number = document.querySelector('.ring strong')?.textContent;
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      return number && paint ? paint.startTime : 0;
    });
  const ms = await until(painted, { what: "the popup's first number" });
  await popup.close();
  return ms;
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const [full, empty] = [await bench.start(browser), await bench.start(browser)];
  try {
    for (const driven of [full, empty])
      await ask(driven, 'finishWelcome', { sites: ['tiktok', 'youtube', 'instagram'], goalMinutes: 60 });
    const days = await seedDays(full, 5 * 365);
    const times = { full: [] as number[], empty: [] as number[] };
    for (let round = 0; round < (bench.quick ? 3 : 15) + 1; round += 1) {
      const [withDays, without] = [await firstNumber(full), await firstNumber(empty)];
      // The first of each loads the code from disk.
      if (round === 0) continue;
      times.full.push(withDays);
      times.empty.push(without);
    }
    const [slow, fast] = [median(times.full), median(times.empty)];
    return [
      {
        what: 'Popup with five years of daily data against an empty one, to the first painted number',
        gate: 'at most 1.3 times as long (median of 15, alternating)',
        browser,
        measured: `${(slow / fast).toFixed(2)} times (${slow.toFixed(0)} ms with ${days} days, ${fast.toFixed(0)} ms without)`,
        met: slow / fast <= 1.3,
      },
    ];
  } finally {
    await full.close();
    await empty.close();
  }
}

export const popup: Measurement = {
  name: 'popup',
  browsers: browserNames,
  phase: 'times',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
