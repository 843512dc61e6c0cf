import { type BrowserName, launch } from '../support/browser';
import { startDisplay } from '../support/display';
import { temporaryFolder } from '../support/profile';
import { startStandIn } from '../support/stand-in';
import { sleep, until } from '../support/until';

const name = (process.argv[2] ?? 'chromium') as BrowserName;
const standIn = await startStandIn();
const t0 = Date.now();
const log = (...a: unknown[]) => console.log(`${((Date.now() - t0) / 1000).toFixed(1)}s`, ...a);
const step = async (what: string, f: () => unknown) => {
  try {
    log('ok  ', what, JSON.stringify(await f()));
  } catch (e) {
    log('FAIL', what, String((e as Error).stack).slice(0, 500));
  }
};
const profile = temporaryFolder('restart');
let d = await launch(name, { standIn, extension: '/tmp/sample', profile, permanent: true });
const state = () =>
  d.inBackground(async () => {
    const b = (globalThis as any).browser;
    return [
      await b.storage.local.get(null),
      await b.scripting.getRegisteredContentScripts().then((s: any[]) => s.map((x) => x.id)),
    ];
  });
await step('first', state);
await step('write', () =>
  d.inBackground(async () => {
    const b = (globalThis as any).browser;
    await b.storage.local.set({ kept: 1 });
    const r = indexedDB.open('x', 1);
    await new Promise((ok, no) => {
      r.onupgradeneeded = () => r.result.createObjectStore('s');
      r.onsuccess = ok;
      r.onerror = no;
    });
    const t = r.result.transaction('s', 'readwrite');
    t.objectStore('s').put(5, 'k');
    await new Promise((ok) => {
      t.oncomplete = ok;
    });
  }),
);
await sleep(1500);
await d.kill();
log('killed');
d = await launch(name, { standIn, extension: '/tmp/sample', profile, installed: true });
const idb = () =>
  d.inBackground(async () => {
    const r = indexedDB.open('x', 1);
    await new Promise((ok, no) => {
      r.onsuccess = ok;
      r.onerror = no;
    });
    const g = r.result.transaction('s').objectStore('s').get('k');
    await new Promise((ok) => {
      g.onsuccess = ok;
    });
    return g.result;
  });
await step('after kill', state);
await step('idb', idb);
await step('held page', async () => {
  standIn.forget();
  const p = await d.open('https://www.tiktok.com/held');
  await sleep(300);
  const r = standIn.requests.map((r) => r.path);
  await p.close();
  return r;
});
await d.close();
log('closed');
d = await launch(name, { standIn, extension: '/tmp/sample', profile, installed: true });
await step('after close', state);
await step('idb', idb);
if (name === 'firefox') await d.inBackground(() => 1);
await step('idle death', async () => {
  const t = Date.now();
  await d.inBackground(() => (globalThis as any).browser.runtime.sendMessage(1));
  log(await d.workerRuns());
  await until(async () => !(await d.workerRuns()), { timeout: 60000, every: 500 });
  return Date.now() - t;
});
await d.close();
d = await launch(name, { standIn, extension: '/tmp/sample' });
for (const h of [
  'removes',
  'covers',
  'shadow-open',
  'shadow-closed',
  'detached',
  'prototypes',
  'events',
  'replays',
  'events,removes,covers,replays,prototypes',
]) {
  const p = await d.open(`https://www.tiktok.com/foryou?hostile=${h}`);
  await step(h, async () => {
    await until(() => p.evaluate(() => (window as any).player().currentTime > 0.2), { timeout: 5000 });
    await p.evaluate(() => {
      const d = document.createElement('dialog');
      d.id = 'theirs';
      d.textContent = 'x';
      document.documentElement.append(d);
    });
    await sleep(600);
    await p.evaluate(() => (window as any).pauseAll());
    await sleep(300);
    return p.evaluate(() => {
      const w = window as any;
      const t = document.querySelector('#theirs');
      const r = document.querySelector('video')?.getBoundingClientRect();
      return {
        theirs: t ? t.parentElement!.outerHTML.slice(0, 30) : 'gone',
        removed: w.removed?.(),
        coverings: w.coverings,
        noises: w.noises,
        replays: w.replays,
        paused: w.player().paused,
        inDoc: !!document.querySelector('video'),
        conn: w.player().isConnected,
        date: Date.now(),
        err: w.playError,
        h: r?.height,
      };
    });
  });
  await p.close();
}
await step('bfcache', async () => {
  const p = await d.open('https://www.facebook.com/');
  await p.evaluate(() => {
    (window as any).mark = 1;
    addEventListener('pageshow', (e) => {
      (window as any).persisted = e.persisted;
    });
  });
  await p.goto('https://example.org/');
  await p.goBack();
  await sleep(300);
  return p.evaluate(() => [location.href, (window as any).mark, (window as any).persisted]);
});
await d.close();
const display = await startDisplay();
log('display', display.name);
d = await launch(name, { standIn, extension: '/tmp/sample', headless: false, display: display.name });
await step('two windows', async () => {
  const a = await d.open('https://www.tiktok.com/foryou');
  await until(() => a.evaluate(() => (window as any).player().currentTime > 0.2));
  const s = async () => [
    await a.evaluate(() => [
      document.visibilityState,
      document.hasFocus(),
      +(window as any).player().currentTime.toFixed(2),
      innerWidth,
      innerHeight,
    ]),
  ];
  const out: unknown[] = [await s()];
  const b = await d.open('https://example.org/', { window: true });
  const f = () => b.evaluate(() => [document.visibilityState, document.hasFocus()]);
  await sleep(1000);
  out.push(await s(), await f());
  await a.bringToFront();
  await sleep(1000);
  out.push(await s(), await f());
  await b.bringToFront();
  await sleep(500);
  out.push(await s(), await f());
  return out;
});
await d.close();
display.close();
await standIn.close();
log('done');
