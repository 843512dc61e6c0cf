import { browserNames, type Driven } from '../support/driven';
import { setLimit } from '../support/tosha';
import { type Bench, type Measurement, median, type Row } from './bench';
import { heardIn, momentAfter, openRecorded, spansOf, untilHeard } from './truth';

const limitMs = 10_000;
const feeds = [
  ['tiktok/feed', 'https://www.tiktok.com/foryou'],
  ['youtube/shorts', 'https://www.youtube.com/shorts/bench000001'],
  ['instagram/reels', 'https://www.instagram.com/reels/'],
  ['facebook/reels', 'https://www.facebook.com/reel/1000000001'],
  ['snapchat/spotlight', 'https://www.snapchat.com/spotlight/bench0000000001'],
] as const;

/** Ms from the moment at which the clip had played for the limit to the frame in which it is paused and covered. */
async function lateness(driven: Driven, url: string): Promise<number> {
  const page = await openRecorded(driven, url);
  const { at } = await untilHeard(page, 'covered', 30_000);
  // The clip is paused by then: as if it had played on, to find the moment however early or late the stop came.
  const heard = (await heardIn(page)).filter((one) => one.type !== 'pause');
  const late = at - momentAfter(spansOf(heard, at + limitMs), limitMs);
  await page.close();
  return late;
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  try {
    const tried = bench.quick ? feeds.slice(0, 2) : feeds;
    for (const [target] of tried) await setLimit(driven, target, limitMs);
    await driven.closeHelper();
    const late: number[] = [];
    for (const [, url] of tried) late.push(await lateness(driven, url));
    return [
      {
        what: 'From the second the limit is reached to a paused video and a drawn block screen, in a visible page',
        gate: 'under 300 ms',
        browser,
        measured: `${median(late)} ms (${late.join(', ')})`,
        met: median(late) < 300 && median(late) > -300,
      },
    ];
  } finally {
    await driven.close();
  }
}

export const limit: Measurement = {
  name: 'limit',
  browsers: browserNames,
  phase: 'times',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
