import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from '../support/browser';
import { temporaryFolder } from '../support/profile';
import { startStandIn } from '../support/stand-in';
import { sleep } from '../support/until';

const standIn = await startStandIn();
const profile = temporaryFolder('restart');
mkdirSync(profile + '/Default');
writeFileSync(
  profile + '/Default/Preferences',
  JSON.stringify({ extensions: { ui: { developer_mode: true } } }),
);
const base = { standIn, extension: '/tmp/sample', profile };
let d = await launch('chromium', base);
const show = () => {
  const p = JSON.parse(readFileSync(profile + '/Default/Preferences', 'utf8'));
  const s = p.extensions.settings[d.extensionId];
  console.log(
    p.extensions.ui,
    s && Object.fromEntries(Object.entries(s).map(([k, v]) => [k, JSON.stringify(v).slice(0, 60)])),
  );
};
await d.inBackground(() => 1);
await sleep(1000);
await d.close();
show();
const f = profile + '/Default/Preferences';
const pr = JSON.parse(readFileSync(f, 'utf8'));
pr.extensions.settings[d.extensionId].creation_flags &= ~0x8000;
writeFileSync(f, JSON.stringify(pr));
d = await launch('chromium', { ...base, installed: true });

const p = await d.open('chrome://extensions/');
console.log(
  await p.evaluate(() =>
    (globalThis as any).chrome.developerPrivate
      .getExtensionsInfo({ includeDisabled: true, includeTerminated: true })
      .then((x: any[]) => x.map((e) => [e.id, e.name, e.state, e.disableReasons, e.location])),
  ),
);
console.log(await p.evaluate(() => (globalThis as any).chrome.developerPrivate.getProfileConfiguration()));
console.log(
  await d
    .inBackground(async () => {
      const b = (globalThis as any).browser;
      return [
        await b.storage.local.get(null),
        await b.scripting.getRegisteredContentScripts().then((s: any[]) => s.map((x) => x.id)),
      ];
    })
    .catch(String),
);
await d.close();
show();
await standIn.close();
