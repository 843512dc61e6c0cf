import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Launch, launch } from '../support/browser';
import { temporaryFolder } from '../support/profile';
import { startStandIn } from '../support/stand-in';
import { sleep, until } from '../support/until';

const standIn = await startStandIn();
const log = (...a: unknown[]) => console.log(...a);
const step = async (what: string, f: () => unknown) => {
  try {
    log('ok  ', what, JSON.stringify(await f()));
  } catch (e) {
    log('FAIL', what, String((e as Error).stack).slice(0, 200));
  }
};
async function round(
  title: string,
  first: Partial<Launch>,
  second: Partial<Launch>,
  dev: boolean,
  wait: number,
) {
  log('---', title);
  const profile = temporaryFolder('restart');
  if (dev) {
    mkdirSync(profile + '/Default');
    writeFileSync(
      profile + '/Default/Preferences',
      JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
    );
  }
  const base = { standIn, extension: '/tmp/sample', profile };
  let d = await launch('chromium', { ...base, ...first });
  const state = () =>
    d.inBackground(async () => {
      const b = (globalThis as any).browser;
      return [
        await b.storage.local.get(null),
        await b.scripting.getRegisteredContentScripts().then((s: any[]) => s.map((x) => x.id)),
      ];
    });
  await step('first', async () =>
    until(async () => {
      const s = await state();
      return (s as any)[1].length && s;
    }),
  );
  await step('write', () =>
    d.inBackground(async () => {
      const b = (globalThis as any).browser;
      await b.storage.local.set({ kept: 1 });
    }),
  );
  await sleep(wait);
  await d.kill();
  try {
    log(
      'pref has',
      readFileSync(profile + '/Default/Preferences', 'utf8').includes(d.extensionId),
      readFileSync(profile + '/Default/Secure Preferences', 'utf8').includes(d.extensionId),
    );
  } catch (e) {
    log(String(e));
  }
  for (const how of ['kill', 'close']) {
    d = await launch('chromium', { ...base, ...second });
    await step('after ' + how, state);
    await step('held', async () => {
      standIn.forget();
      const p = await d.open('https://www.tiktok.com/held');
      await sleep(300);
      const r = standIn.requests.map((r) => r.path);
      await p.close();
      return r;
    });
    await d.close();
  }
}
const load = {
  installed: true,
  args: ['--load-extension=/tmp/sample', '--disable-features=DisableLoadExtensionCommandLineSwitch'],
};
await round('install twice, 1 s', {}, {}, false, 1000);
await round('dev mode, installed, 1 s', {}, { installed: true }, true, 1000);
await round('dev mode, installed, 12 s', {}, { installed: true }, true, 12000);
await round('load-extension twice, 1 s', load, load, false, 1000);
await round('load-extension after install, 1 s', {}, load, false, 1000);
await round('load-extension dev', load, load, true, 1000);
await standIn.close();
