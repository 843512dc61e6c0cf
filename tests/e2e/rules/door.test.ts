import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/domain/screen';
import { takesKeys } from '../../support/block-screen';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import type { StandIn } from '../../support/stand-in';
import { ask, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const feed = 'https://www.tiktok.com/foryou';
const shorts = 'https://www.youtube.com/shorts';
const closed = (page: Page) => until(() => isBlocked(page), { timeout: 20_000, what: 'a screen' });
const plays = (page: Page) =>
  until(
    () =>
      page.evaluate(
        () =>
          !document.querySelector('dialog') &&
          [...document.querySelectorAll('video')].some(
            ({ paused, currentTime }) => !paused && currentTime > 0.5,
          ),
      ),
    { timeout: 20_000, what: 'a feed that plays' },
  );

describe.each(browserNames)('in %s', (name) => {
  let driven: Driven;
  let standIn: StandIn;
  withBrowser(name, (started, sites) => {
    driven = started;
    standIn = sites;
  });
  const choose = (name: string, value: unknown) => ask(driven, 'change', { type: 'choice', name, value });
  const screenOf = async (section: string) => (await ask(driven, 'screen', { section })) as Screen;

  it('the question at the door comes before the feed has loaded; the answer is the budget of the visit', async () => {
    await choose('door', true);
    standIn.forget();
    const page = await driven.open(feed);
    await closed(page);
    await takesKeys(page);
    expect(await page.evaluate(() => 'siteRan' in globalThis)).toBe(false);
    expect(standIn.seen({ host: 'www.tiktok.com', resource: 'script' })).toEqual([]);
    // The exit has the focus; then: a friend, to learn; for fun, habit, 5 min.
    for (const key of ['Tab', 'Tab', ' ', 'Tab', 'Tab', 'Tab', 'Enter'] as const)
      await page.keyboard.press(key);
    await plays(page);
    const { decision } = await screenOf('tiktok/feed');
    expect(decision.reason).toBe('door');
    expect(decision.remainingMs).toBeGreaterThan(4.5 * 60_000);
    expect(decision.remainingMs).toBeLessThanOrEqual(5 * 60_000);
    const events = (await readStore(driven, 'events')) as { type: string; detail: string }[];
    expect(events.filter(({ type }) => type === 'door')).toMatchObject([{ detail: 'tiktok/feed learn 5' }]);
    // A reload is the same visit; another feed has a door of its own.
    await page.reload();
    await plays(page);
    const other = await driven.open(shorts);
    await closed(other);
    await other.close();
    await page.close();
    await choose('door', false);
  });

  it('a limit of videos bites with the last one, and says which it was', async () => {
    const limit = { id: 'v', target: 'instagram', measure: 'views', per: 'visit', amounts: [2] };
    await ask(driven, 'change', { type: 'limit', limit });
    const page = await driven.open('https://www.instagram.com/reels/');
    await plays(page);
    await page.evaluate(() =>
      setInterval(() => (globalThis as unknown as { swipe(n: number): void }).swipe(1), 2_600),
    );
    await closed(page);
    // The page closes by itself, before the worker has stored the last of them.
    const isTold = async () => (await screenOf('instagram/reels')).decision.state === 'block';
    await until(isTold, { what: 'the last video to be stored' });
    const { decision, words, videos } = await screenOf('instagram/reels');
    expect(decision).toMatchObject({ state: 'block', rule: 'v', remainingViews: 0 });
    expect([videos, words.which]).toEqual([2, 'Your limit: 2 videos a visit for Instagram.']);
    await page.close();
  });

  it('a pause closes every feed at once, open pages too, and leaves messages alone', async () => {
    const page = await driven.open('https://www.snapchat.com/spotlight');
    await plays(page);
    await ask(driven, 'pause', { ms: 3_600_000 });
    await closed(page);
    const { decision } = await screenOf('snapchat/spotlight');
    expect(decision).toMatchObject({ state: 'pause', reason: 'pause', extraAvailable: false });
    const messages = await driven.open('https://www.tiktok.com/messages');
    expect(await messages.evaluate(() => 'siteRan' in globalThis)).toBe(true);
    await messages.close();
    await page.close();
  });
});
