import { browserNames, type Driven } from '../support/driven';
import { countedMs } from '../support/tosha';
import { sleep } from '../support/until';
import { type Bench, inSeconds, type Measurement, type Row } from './bench';
import { heardIn, lengthOf, openRecorded, spansOf } from './truth';

/** Ends the background again and again: by force in Chromium every 4 s, by its own idle timeout in Firefox. */
function endAgainAndAgain(driven: Driven) {
  let [ends, ran, going] = [0, false, true];
  const loop = (async () => {
    while (going) {
      if (driven.name === 'chromium') {
        await sleep(4000);
        if (await driven.workerRuns()) ends += 1;
        await driven.stopWorker();
      } else {
        await sleep(200);
        const runs = await driven.workerRuns();
        if (ran && !runs) ends += 1;
        ran = runs;
      }
    }
  })();
  return async () => {
    going = false;
    await loop;
    return ends;
  };
}

/** Two and a half minutes of what people do with tabs and windows; answers the truth by section and how it went. */
async function watch(driven: Driven, second: number) {
  const pause = (seconds: number) => sleep(seconds * second);
  const feed = await openRecorded(driven, 'https://www.tiktok.com/foryou');
  await pause(22);
  const elsewhere = await driven.open('https://elsewhere.test/');
  await pause(8);
  await feed.bringToFront();
  await pause(18);
  const shorts = await openRecorded(driven, 'https://www.youtube.com/shorts/bench000001');
  await pause(14);
  for (const [index, path] of ['/watch?v=bench000002', '/shorts/bench000003'].entries()) {
    for (const time of [9, 7]) {
      await shorts.evaluate(
        (to) => (globalThis as unknown as { goTo(path: string): void }).goTo(to),
        `${path}${index}${time}`,
      );
      await pause(time);
    }
  }
  await driven.open('https://window.test/', { window: true });
  await pause(22);
  const beside = await shorts.evaluate(() => `${document.visibilityState} ${document.hasFocus()}`);
  await shorts.bringToFront();
  await pause(20);
  await elsewhere.bringToFront();
  await sleep(1000);
  const end = Date.now();
  const tiktok = spansOf(await heardIn(feed), end);
  const youtube = spansOf(await heardIn(shorts), end);
  const truth = {
    'tiktok/feed': lengthOf(tiktok),
    'youtube/shorts': lengthOf(youtube, /^\/shorts/),
    'youtube/rest': lengthOf(youtube, /^\/watch/),
  };
  return { truth, beside };
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser, {
    headless: false,
    prefs: { 'extensions.background.idle.timeout': 1000 },
  });
  try {
    const stop = endAgainAndAgain(driven);
    const { truth, beside } = await watch(driven, bench.quick ? 250 : 1000);
    const ends = await stop();
    await sleep(3000);
    const parts: string[] = [];
    let met = true;
    for (const [section, true_] of Object.entries(truth)) {
      const counted = await countedMs(driven, section);
      parts.push(`${section} ${inSeconds(counted)} of ${inSeconds(true_)}`);
      met &&= Math.abs(counted - true_) <= Math.max(500, true_ / 100);
    }
    const window = beside === 'visible false' ? '' : `; the second window did not take the focus (${beside})`;
    return [
      {
        what: 'Seconds counted against the truth, with tab switches, `pushState`, a second window and a background that ends again and again',
        gate: 'within 1 % or 0.5 s for each section',
        browser,
        measured: `${parts.join(', ')} s; background ended ${ends} times${window}`,
        met: met && window === '',
      },
    ];
  } finally {
    await driven.close();
  }
}

export const seconds: Measurement = {
  name: 'seconds',
  browsers: browserNames,
  phase: 'counts',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
