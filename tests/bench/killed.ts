import { browserNames, type Driven } from '../support/driven';
import { removeFolder, temporaryFolder } from '../support/profile';
import { countedClips, countedMs, readLocal } from '../support/tosha';
import { sleep } from '../support/until';
import { type Bench, inSeconds, type Measurement, type Row } from './bench';
import { heardIn, lengthOf, openRecorded, spansOf, untilHeard } from './truth';

/** Watches `ms` in four clips, kills the browser, starts it again, and compares. */
async function killOnce(bench: Bench, name: Driven['name'], ms: number) {
  const profile = temporaryFolder('killed');
  try {
    const before = await bench.start(name, { permanent: true, profile });
    const page = await openRecorded(before, 'https://www.tiktok.com/foryou');
    await untilHeard(page, 'playing');
    for (let clip = 1; clip <= 3; clip += 1) {
      await sleep(ms / 4);
      await page.evaluate(() => (globalThis as unknown as { swipe(): void }).swipe());
    }
    await sleep(ms / 4);
    const heard = await heardIn(page);
    const truth = lengthOf(spansOf(heard, Date.now()));
    await before.kill();
    const after = await bench.start(name, { permanent: true, installed: true, profile });
    try {
      const counted = await countedMs(after, 'tiktok/feed');
      const { views, skips } = await countedClips(after, 'tiktok/feed');
      const naming = await readLocal<{ aside?: number }>(after, 'usageDatabase');
      return { lost: truth - counted, clips: views + skips, clean: (naming?.aside ?? 0) === 0 };
    } finally {
      await after.close();
    }
  } finally {
    removeFolder(profile);
  }
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const runs = [];
  for (const ms of bench.quick ? [14_000] : [14_000, 17_600, 21_200])
    runs.push(await killOnce(bench, browser, ms));
  const lost = runs.map((run) => run.lost);
  const clips = runs.map((run) => run.clips);
  const clean = runs.every((run) => run.clean);
  return [
    {
      what: 'Lost when the browser is killed (SIGKILL) while a clip plays',
      gate: 'at most one beat (5 s); the store opens clean; no view twice',
      browser,
      measured: `${lost.map(inSeconds).join(', ')} s; ${clean ? 'opened clean' : 'NOT clean'}; ${clips.join(', ')} of 4 videos kept`,
      met: Math.max(...lost) <= 5000 && clean && Math.max(...clips) <= 4,
    },
  ];
}

export const killed: Measurement = {
  name: 'killed',
  browsers: browserNames,
  phase: 'counts',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
