import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { type BrowserName, launch } from '../support/browser';
import { startDisplay } from '../support/display';
import { goBack } from '../support/pages';
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
const extension = temporaryFolder('ext');
cpSync('/tmp/sample', extension, { recursive: true });
let d = await launch(name, { standIn, extension, profile, permanent: true });
log('launched');
const state = () =>
  d.inBackground(async () => {
    const b = (globalThis as any).browser;
    return [
      await b.storage.local.get(null),
      await b.scripting.getRegisteredContentScripts().then((s: any[]) => s.map((x) => x.id)),
    ];
  });
await step('first', state);
await d.kill();
log('killed');
d = await launch(name, { standIn, extension, profile, installed: true });
await step('after kill', state);
await step('held', async () => {
  standIn.forget();
  const p = await d.open('https://www.tiktok.com/held');
  await sleep(300);
  const r = standIn.requests.map((r) => r.path);
  await p.close();
  return r;
});
await d.close();
d = await launch(name, { standIn, extension, profile, installed: true });
await step('after close', state);
await d.close();
d = await launch(name, { standIn, extension });
await step('update', async () => {
  await d.inBackground(() => 1);
  await until(async () => ((await state()) as any)[0].installs);
  await d.closeHelper();
  const f = extension + '/manifest.json';
  writeFileSync(f, readFileSync(f, 'utf8').replace('"version":"1"', '"version":"2"'));
  await d.update();
  return until(async () => {
    const s = (await state()) as any;
    return s[0].installs?.length > 1 && s;
  });
});
await step('bfcache', async () => {
  const p = await d.open('https://www.facebook.com/');
  await p.evaluate(() => {
    (window as any).mark = 1;
    addEventListener('pageshow', (e) => {
      (window as any).persisted = e.persisted;
    });
  });
  await p.goto('https://example.org/');
  await goBack(p, 'https://www.facebook.com/');
  return p.evaluate(() => [location.href, (window as any).mark, (window as any).persisted]);
});
if (name === 'chromium')
  await step('idle death', async () => {
    const t = Date.now();
    await d.inBackground(() => (globalThis as any).browser.runtime.sendMessage(1));
    log(await d.workerRuns());
    await until(async () => !(await d.workerRuns()), { timeout: 60000, every: 500 });
    return Date.now() - t;
  });
await d.close();
const display = await startDisplay();
d = await launch(name, { standIn, extension: '/tmp/sample', headless: false, display: display.name });
await step('two windows', async () => {
  const a = await d.open('https://www.tiktok.com/foryou');
  const s = async () => [await a.evaluate(() => [document.visibilityState, document.hasFocus()])];
  const out: unknown[] = [await s()];
  const b = await d.open('https://example.org/', { window: true });
  const f = () => b.evaluate(() => [document.visibilityState, document.hasFocus()]);
  await sleep(1000);
  out.push(await s(), await f());
  await a.bringToFront();
  await sleep(500);
  out.push(await s(), await f());
  return out;
});
await d.close();
display.close();
await standIn.close();
log('done');
