import { describe, expect, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { newPage } from '../../support/pages';
import { countedClips, countedMs, readStore } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { agree, inView, openWatched, played, plays, stop, trueMs, watch } from './watching';

/** Numbers of the last stored beats of all documents together: each beat is one message and one transaction. */
async function storedBeats(driven: Driven): Promise<number> {
  const documents = (await readStore(driven, 'documents')) as { seq: number }[];
  return documents.reduce((sum, { seq }) => sum + seq, 0);
}

describe.each(browserNames)('seconds in %s', (name) => {
  let driven: Driven;
  withBrowser(
    name,
    (started) => {
      driven = started;
    },
    begin,
  );

  it('counts TikTok while its tab is in front, and not while another is', async () => {
    const page = await openWatched(driven, 'https://www.tiktok.com/foryou');
    await plays(page);
    await sleep(2_500);
    const other = await driven.open('https://news.example/');
    await inView(page, 'hidden');
    await sleep(2_000);
    await page.bringToFront();
    await inView(page, 'visible');
    await sleep(2_000);
    await other.bringToFront();
    await inView(page, 'hidden');
    await sleep(500);
    await page.bringToFront();
    await inView(page, 'visible');
    const seen = await stop(page);
    expect(seen.length, 'stretches in front').toBeGreaterThanOrEqual(2);
    await agree(driven, { section: 'tiktok/feed', truth: trueMs(seen) });
    await page.close();
    await other.close();
  });

  it('counts a clip that comes into view just after it began', async () => {
    const page = await newPage(driven.browser, {});
    await page.evaluateOnNewDocument(() => {
      const away = new CSSStyleSheet();
      away.replaceSync('video { transform: translateY(300vh) }');
      document.adoptedStyleSheets.push(away);
      const comeIn = () => setTimeout(() => away.replaceSync(''), 100);
      document.addEventListener('playing', comeIn, { capture: true, once: true });
    });
    const before = await countedMs(driven, 'tiktok/feed');
    await watch(page, 'https://www.tiktok.com/foryou');
    await page.bringToFront();
    await plays(page);
    await sleep(2_500);
    await agree(driven, { section: 'tiktok/feed', truth: trueMs(await stop(page)), before });
    await page.close();
  });

  it('tells YouTube Shorts from the rest of YouTube across pushState', async () => {
    const page = await openWatched(driven, 'https://www.youtube.com/shorts/short000001');
    const goTo = (path: string) =>
      page.evaluate((to) => (globalThis as unknown as { goTo(path: string): void }).goTo(to), path);
    await plays(page);
    await played(page, 2.5);
    await goTo('/watch?v=watch000001');
    await sleep(2_500);
    await goTo('/shorts/short000002');
    await played(page, 2.5);
    const seen = await stop(page);
    expect(new Set(seen.map(({ path }) => path)).size).toBe(3);
    await agree(
      driven,
      { section: 'youtube/shorts', truth: trueMs(seen, /^\/shorts/) },
      { section: 'youtube/rest', truth: trueMs(seen, /^\/watch/) },
    );
    await until(async () => (await countedClips(driven, 'youtube/shorts')).views >= 2, { what: 'two views' });
    expect(await countedClips(driven, 'youtube/shorts')).toEqual({ views: 2, skips: 0 });
    await page.close();
  });

  it('does nothing at all on a page that is not on the list', async () => {
    await driven.open('https://news.example/');
    await driven.closeHelper();
    await driven.stopWorker();
    const first = await driven.open('https://other.example/watch');
    const second = await driven.open('https://news.example/shorts/short000001');
    await first.bringToFront();
    await second.reload();
    await second.bringToFront();
    await sleep(1_500);
    expect(await driven.workerRuns()).toBe(false);
    expect(await second.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/tosha/i);
    await first.close();
    await second.close();
  });

  it('starts from a dead background, loses nothing when it dies again and again, and stays quiet', async () => {
    const before = await countedMs(driven, 'tiktok/feed');
    const earlier = await storedBeats(driven);
    await driven.closeHelper();
    await driven.stopWorker();
    const page = await openWatched(driven, 'https://www.tiktok.com/foryou');
    await plays(page);
    await driven.stopWorker();
    // A page begins with beats at 0, 1 and 2 s.
    await until(async () => (await storedBeats(driven)) >= earlier + 3, { what: 'the first beats' });
    const beats = await storedBeats(driven);
    const from = performance.now();
    for (let stops = 0; stops < 3; stops++) {
      await sleep(3_200);
      await driven.stopWorker();
    }
    const minutes = (performance.now() - from) / 60_000;
    const sent = (await storedBeats(driven)) - beats;
    const seen = await stop(page);
    await agree(driven, { section: 'tiktok/feed', truth: trueMs(seen), before });
    // One more, because the stretch need not begin and end at a beat.
    expect(sent, `beats in ${(minutes * 60).toFixed(1)} s`).toBeLessThanOrEqual(13 * minutes + 1);
    expect(sent).toBeGreaterThan(0);
    await page.close();
  });
});
