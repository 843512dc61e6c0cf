import { addDays } from '../../src/domain/day';
import { browserNames, type Driven } from '../support/driven';
import { heavyDays } from '../support/heavy';
import { putRows } from '../support/sample';
import { ask } from '../support/tosha';
import { sleep } from '../support/until';
import { type Bench, type Measurement, median, type Row } from './bench';
import { isExtensionProcess, memoryOf, processesOf } from './processes';

const tenYears = 3_650;
/** Days whose intervals are still there: older ones are pruned. */
const withIntervals = 400;
/** So many days are sent to the browser at once. */
const batch = 40;

/** What happens on a day of heavy use. */
function eventsOf(day: string): object[] {
  const at = Date.parse(`${day}T18:00:00Z`);
  return [
    { at, day, type: 'block', detail: 'goal' },
    { at: at + 1, day, type: 'extra', detail: 'tiktok/feed 5 wait' },
    ...Array.from({ length: 8 }, (_, index) => ({ at: at + 2 + index, day, type: 'leave', detail: '' })),
  ];
}

/** Fills the stores with days of heavy use up to yesterday, as ten years would have left them. */
export async function seedHeavy(driven: Driven, count: number): Promise<void> {
  await ask(driven, 'finishWelcome', { sites: ['tiktok', 'youtube', 'instagram'], goalMinutes: 60 });
  await ask(driven, 'reconcile');
  const yesterday = addDays(new Date().toISOString().slice(0, 10), -1);
  const first = addDays(yesterday, -withIntervals);
  const rows: Record<'days' | 'intervals' | 'events', object[]> = { days: [], intervals: [], events: [] };
  const flush = async () => {
    await putRows(driven, rows);
    for (const list of Object.values(rows)) list.length = 0;
  };
  for (const { usage, intervals } of heavyDays(count, yesterday)) {
    rows.days.push({ ...usage, goal: 3_600_000 });
    rows.events.push(...eventsOf(usage.day));
    if (usage.day > first) rows.intervals.push(...intervals);
    if (rows.days.length === batch) await flush();
  }
  await flush();
}

/** Ms from the start of the load until the week's figures are there. */
async function weekOpens(driven: Driven): Promise<number> {
  const page = await driven.extensionPage('src/options/index.html#week', { width: 1180, height: 900 });
  await page.bringToFront();
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector('.key-figures dd')) resolve(performance.now());
          else setTimeout(look, 1);
        };
        look();
      }),
  );
  await page.close();
  return ms;
}

/** Bytes that the browser's own process and those of extensions have gained at most while everything is exported. */
async function exportGains(driven: Driven): Promise<{ bytes: number; ms: number }> {
  const page = await driven.extensionPage('src/options/index.html#data', { width: 1180, height: 900 });
  await page.bringToFront();
  const button = await page.waitForSelector('main .button-primary');
  await sleep(2_000);
  const main = driven.browser.process()?.pid;
  const look = () =>
    processesOf(driven.browser)
      .filter((process) => isExtensionProcess(process) || process.pid === main)
      .reduce((sum, process) => sum + memoryOf(process), 0);
  const before = look();
  let most = before;
  const start = performance.now();
  await button?.click();
  const isDone = () =>
    page.evaluate(() =>
      /\.json/.test(document.querySelector('main [role=status]:not(:empty)')?.textContent ?? ''),
    );
  while (!(await isDone())) {
    most = Math.max(most, look());
    if (performance.now() - start > 120_000) throw new Error('the export does not end');
  }
  const ms = performance.now() - start;
  await page.close();
  return { bytes: Math.max(most, look()) - before, ms };
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const [full, small] = [await bench.start(browser), await bench.start(browser)];
  try {
    await seedHeavy(full, tenYears);
    await seedHeavy(small, 7);
    const times = { full: [] as number[], small: [] as number[] };
    for (let round = 0; round < (bench.quick ? 3 : 15) + 1; round += 1) {
      const [years, week] = [await weekOpens(full), await weekOpens(small)];
      // The first of each loads the code from disk.
      if (round === 0) continue;
      times.full.push(years);
      times.small.push(week);
    }
    const [slow, fast] = [median(times.full), median(times.small)];
    const { bytes, ms } = await exportGains(full);
    return [
      {
        what: 'The week with ten years of heavy use stored against a week stored, from the load to its figures',
        gate: 'at most 1.5 times as long (median of 15, alternating)',
        browser,
        measured: `${(slow / fast).toFixed(2)} times (${slow.toFixed(0)} ms and ${fast.toFixed(0)} ms)`,
        met: slow / fast <= 1.5,
      },
      {
        what: 'Exporting ten years of heavy use: memory that the processes of the browser itself and of extensions gain',
        gate: 'under 150 MB',
        browser,
        measured: `${(bytes / 1e6).toFixed(0)} MB at most, in ${(ms / 1000).toFixed(1)} s`,
        met: bytes < 150e6,
      },
    ];
  } finally {
    await full.close();
    await small.close();
  }
}

export const tenYearsOfUse: Measurement = {
  name: 'ten-years',
  browsers: browserNames,
  phase: 'times',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
