import { type BrowserName, launch } from '../support/browser';
import { screenshot } from '../support/screenshot';
import { startStandIn } from '../support/stand-in';
import { sleep, until } from '../support/until';

const name = (process.argv[2] ?? 'chromium') as BrowserName;
const standIn = await startStandIn();
const t0 = Date.now();
const log = (...a: unknown[]) => console.log(`${((Date.now() - t0) / 1000).toFixed(1)}s`, ...a);
const d = await launch(name, { standIn, extension: '/tmp/sample' });
log('launched', d.extensionId, d.extensionOrigin);
try {
  const step = async (what: string, f: () => unknown) => {
    try {
      log('ok  ', what, JSON.stringify(await f()));
    } catch (e) {
      log('FAIL', what, String((e as Error).stack).slice(0, 400));
    }
  };
  const tt = await d.open('https://www.tiktok.com/foryou');
  await step('tiktok plays', async () => {
    const f = () =>
      tt.evaluate(() => {
        const v = (window as any).player();
        return {
          t: v.currentTime,
          p: v.paused,
          m: v.muted,
          e: (window as any).playError,
          vis: document.visibilityState,
          focus: document.hasFocus(),
          w: innerWidth,
          h: innerHeight,
        };
      });
    await until(async () => (await f()).t > 0.5);
    return f();
  });
  await step('tiktok swipe', async () => {
    await tt.keyboard.press('ArrowDown');
    await until(() => standIn.seen({ path: '/clip.webm?item=2' }).length);
    return [tt.url(), standIn.requests.map((r) => r.host + r.path + ' ' + r.resource)];
  });
  await step('sendMessage', () =>
    d.inBackground(async () => {
      const b = (globalThis as any).browser;
      return [location.href, await b.runtime.sendMessage({ a: 1 }), await b.storage.local.get(null)];
    }),
  );
  await step('tiktok still visible', () =>
    tt.evaluate(() => [document.visibilityState, document.hasFocus()]),
  );
  await step('worker runs', () => d.workerRuns());
  await step('stop', () => d.stopWorker());
  await step('worker runs', () => d.workerRuns());
  await step('wakes', () =>
    d.inBackground(
      async (x) => {
        return (globalThis as any).browser.runtime.sendMessage(x);
      },
      { y: 2 },
    ),
  );
  await step('worker runs', () => d.workerRuns());
  const yt = await d.open('https://www.youtube.com/shorts/short000001');
  await step('tiktok hidden', () => tt.evaluate(() => [document.visibilityState, document.hasFocus()]));
  await step('yt swipes', async () => {
    const s = () => yt.evaluate(() => [location.href, (window as any).player().currentTime]);
    await until(async () => (await s())[1] > 0.3);
    const a = await s();
    await yt.evaluate(() => (window as any).swipe(3));
    await until(async () => (await s())[1] > 0.3);
    return [a, await s()];
  });
  await step('front', async () => {
    await tt.bringToFront();
    return [
      await tt.evaluate(() => [document.visibilityState, document.hasFocus()]),
      await yt.evaluate(() => document.visibilityState),
    ];
  });
  const ig = await d.open('https://www.instagram.com/reels/Cabcdefgh12/');
  await step('ig', async () => {
    const s = () =>
      ig.evaluate(() => [
        location.href,
        [...document.querySelectorAll('video')].map((v) => [
          v.paused,
          +v.currentTime.toFixed(1),
          v.src.slice(-4),
          v.readyState,
          Math.round(v.getBoundingClientRect().top),
        ]),
      ]);
    await until(() => ig.evaluate(() => (window as any).player().currentTime > 0.3));
    const out = [await s()];
    for (let i = 0; i < 3; i++) {
      await ig.evaluate(() => (window as any).swipe());
      await sleep(700);
      out.push(await s());
    }
    return out;
  });
  await step('shot', () => screenshot(ig, `/tmp/ig-${name}.png`));
  for (const [u, sel] of [
    ['https://www.facebook.com/reel/1000000001'],
    ['https://www.snapchat.com/spotlight/spotlight001'],
    ['https://m.youtube.com/watch?v=watch000001'],
  ] as [string, string][]) {
    const p = await d.open(u);
    await step(u, async () => {
      await until(() => p.evaluate(() => (window as any).player().currentTime > 0.3));
      await p.evaluate(() => (window as any).swipe());
      await until(() => p.evaluate(() => (window as any).player().currentTime > 0.3));
      return p.url();
    });
    await p.close();
  }
  const opt = await d.extensionPage('src/options/index.html', {
    width: 500,
    height: 400,
    colorScheme: 'dark',
  });
  await step('options', async () => [
    await opt.evaluate(() => [
      location.href,
      innerWidth,
      innerHeight,
      matchMedia('(prefers-color-scheme: dark)').matches,
      typeof (globalThis as any).browser?.runtime?.id,
    ]),
    await screenshot(opt, `/tmp/opt-${name}.png`),
  ]);
  await step('unrelated', async () => {
    const p = await d.open('https://example.org/x');
    const t = await p.title();
    await p.close();
    return t;
  });
} finally {
  await d.close();
  await standIn.close();
}
log('done');
