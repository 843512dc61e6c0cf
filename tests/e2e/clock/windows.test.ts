import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { canStartDisplay, type Display, startDisplay } from '../../support/display';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { countedMs, readDays } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { agree, openWatched, plays, type Stretch, stop, tolerance, trueMs, watch } from './watching';

/** Ms in which at least one of the stretches goes on. */
function unionMs(stretches: readonly Stretch[]): number {
  let total = 0;
  let end = 0;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total;
}

/** All counted ms of all stored days. */
async function totalMs(driven: Driven): Promise<number> {
  const days = await readDays(driven);
  return days.flatMap(({ atoms }) => Object.values(atoms)).reduce((sum, ms) => sum + ms, 0);
}

function play(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as { player(): HTMLVideoElement }).player().play());
}

// Focus needs real windows: Xvfb and openbox, which `npm test` installs where it can.
describe.skipIf(!canStartDisplay()).each(browserNames)('two windows in %s', (name) => {
  let display: Display;
  let standIn: StandIn;
  let driven: Driven;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    display = await startDisplay();
    standIn = await startStandIn();
    const viewport = { width: 700, height: 600 };
    driven = await begin(name, { standIn, headless: false, display: display.name, viewport });
  });

  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    display?.close();
  });

  it('counts as beside while another window has the focus and the clip plays on', async () => {
    first = await openWatched(driven, 'https://www.tiktok.com/foryou');
    await plays(first);
    await until(() => first.evaluate(() => document.hasFocus()), { what: 'the focus' });
    const blurred = first.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => (document.hasFocus() ? setTimeout(look, 10) : resolve(Date.now()));
          look();
        }),
    );
    await sleep(2_000);
    second = await driven.open('https://news.example/', { window: true });
    const left = await blurred;
    await sleep(3_000);
    const seen = await stop(first);
    expect(seen, 'it was visible all the time').toHaveLength(1);
    const truth = trueMs(seen);
    await agree(driven, { section: 'tiktok/feed', truth });
    const besideTruth = (seen[0]?.to ?? 0) - left;
    // Of one reading: between two of them a beat may come.
    const today = async () => (await readDays(driven))[0];
    const off = async () => ((await today())?.kinds['tiktok/feed']?.beside ?? 0) - besideTruth;
    const isRight = async () => Math.abs(await off()) <= tolerance(besideTruth);
    await until(isRight, { what: `${besideTruth} ms beside` }).catch(() => undefined);
    expect(Math.abs(await off())).toBeLessThanOrEqual(tolerance(besideTruth));
    const { atoms = {}, kinds = {} } = (await today()) ?? {};
    const { focused = 0, beside = 0, ...others } = kinds['tiktok/feed'] ?? {};
    expect(atoms).toEqual({ 'tiktok/feed': focused + beside });
    expect(others).toEqual({});
  });

  it.each([
    'https://www.youtube.com/shorts/short000001',
    'https://www.tiktok.com/@someone/video/7301234567890123456',
  ])('never counts an hour as more than an hour: with %s in the other', async (url) => {
    const total = await totalMs(driven);
    const feed = await countedMs(driven, 'tiktok/feed');
    const known = await first.evaluate(() =>
      (globalThis as unknown as { witness: { stretches(): Stretch[] } }).witness.stretches(),
    );
    await play(first);
    await watch(second, url);
    await plays(second);
    await sleep(2_500);
    const [here, there] = await Promise.all([stop(first), stop(second)]);
    const ours = here.slice(known.length);
    const union = unionMs([...ours, ...there]);
    expect(union, 'both have played at once').toBeLessThan(trueMs([...ours, ...there]) - 1_000);
    const isFeed = url.includes('tiktok');
    const truth = isFeed ? union : trueMs(ours);
    await agree(driven, { section: 'tiktok/feed', truth, before: feed });
    if (!isFeed) await agree(driven, { section: 'youtube/shorts', truth: trueMs(there) });
    const off = async () => Math.abs((await totalMs(driven)) - total - union);
    await until(async () => (await off()) <= tolerance(union), { what: `${union} ms` }).catch(
      () => undefined,
    );
    expect(await off()).toBeLessThanOrEqual(tolerance(union));
  });
});
