import { describe, expect, it } from 'vitest';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { ask } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

describe.each(browserNames)('trial in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });
  it('closes by the clock and opens again', async () => {
    await ask(driven, 'finishWelcome', { sites: ['tiktok'], goalMinutes: null });
    const page = await driven.open('https://www.tiktok.com/foryou');
    await sleep(3000);
    const info = await page.evaluate(() => {
      const d = new Date();
      return { m: d.getHours() * 60 + d.getMinutes(), s: d.getSeconds() };
    });
    const from = info.m + (info.s > 45 ? 2 : 1);
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from, to: from + 1 }];
    await ask(driven, 'change', {
      type: 'hours',
      hours: { id: 'n', target: 'all', mode: 'closed', windows, bedtime: true, windDown: true },
    });
    const t0 = Date.now();
    const closesIn = ((from - info.m) * 60 - info.s) * 1000;
    await sleep(4000);
    console.log(
      name,
      'closes in',
      closesIn,
      await page.evaluate(() =>
        [document.documentElement.style.filter, document.querySelector('[role=status]') !== null].join(),
      ),
    );
    await page.screenshot({ path: `/tmp/D/shots/live-${name}-wind.png` });
    await until(() => isBlocked(page), { timeout: 150_000, what: 'closed' });
    console.log(
      name,
      'closed',
      Date.now() % 60000,
      await page.evaluate(() => document.documentElement.getAttribute('style')),
    );
    await sleep(500);
    await page.screenshot({ path: `/tmp/D/shots/live-${name}-closed.png` });
    await until(async () => !(await isBlocked(page)), { timeout: 90_000, what: 'open' });
    console.log(name, 'open', Date.now() % 60000, Date.now() - t0);
    await sleep(1500);
    console.log(
      name,
      await page.evaluate(() => [...document.querySelectorAll('video')].map((v) => v.paused).join()),
    );
    expect(1).toBe(1);
  });
});
