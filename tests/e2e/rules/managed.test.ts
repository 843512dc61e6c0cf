import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, type Driven, launch } from '../../support/browser';
import { canHaveOwnEtc, chromiumWithPolicy } from '../../support/chromium-with-policy';
import { extensionIdOf } from '../../support/extension-id';
import { firefoxWithPolicy } from '../../support/firefox-with-policy';
import { isBlocked } from '../../support/journey';
import { builtExtension } from '../../support/profile';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, readLocal, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { said } from '../pages/said';
import { openOptions, openPopup } from '../pages/screens';

/** As `docs/managed.md` says: TikTok for three seconds, YouTube's Shorts never, and an entry that nobody can read. */
const policy = {
  limits: [
    { for: 'tiktok', minutes: 0.05 },
    { for: 'tiktok', minutes: -5 },
  ],
  hours: [{ for: 'youtube/shorts', windows: [{ from: '00:00', to: '24:00' }] }],
  restricted: 'strict',
};
const tiktok = 'https://www.tiktok.com/foryou';

/** The policy in the file that the browser reads. */
function fileOf(name: BrowserName, own: object): object {
  if (name === 'firefox') return { '3rdparty': { Extensions: { 'tosha@tosha.app': own } } };
  return { '3rdparty': { extensions: { [extensionIdOf(name, builtExtension(name))]: own } } };
}
const text = (page: { evaluate: (run: () => string) => Promise<string> }) =>
  page.evaluate(() => document.body.textContent);

const linux = process.platform === 'linux';

// Firefox reads a folder of links, Chromium an `/etc/chromium` that only it sees, where the machine allows that (root on
// Linux). Nothing is written to `/etc`.
describe.each([
  { name: 'firefox', runs: linux, make: firefoxWithPolicy },
  { name: 'chromium', runs: canHaveOwnEtc(), make: chromiumWithPolicy },
] as const)('a real policy in $name', ({ name, runs, make }) => {
  const variable = `TOSHA_${name.toUpperCase()}`;
  const before = process.env[variable];
  let made: ReturnType<typeof make>;
  let standIn: StandIn;
  let driven: Driven;
  beforeAll(async () => {
    if (!runs) return;
    made = make(fileOf(name, policy));
    process.env[variable] = made.program;
    standIn = await startStandIn();
    driven = await launch(name, { standIn });
    await ask(driven, 'finishWelcome', { sites: [], goalMinutes: null });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    made?.remove();
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  });
  const blocks = async (url: string) => {
    const page = await driven.open(url);
    await until(() => isBlocked(page), { timeout: 20_000, what: `the block screen on ${url}` });
    await page.close();
  };

  it.runIf(runs)('closes what it closes, although its user has chosen no site and no limit', async () => {
    await blocks('https://www.youtube.com/shorts/abcdefghijk');
    await blocks(tiktok);
    const isCounted = async () => (await readStore(driven, 'days')).length > 0;
    await until(isCounted, { what: 'TikTok to be counted until it closed' });
  });

  it.runIf(runs)('cannot be taken away, replaced or used up by any message', async () => {
    const id = 'managed:limit-1';
    const amounts = new Array(7).fill(null);
    const limit = { id, target: 'tiktok', measure: 'time', per: 'day', amounts };
    for (const change of [
      { type: 'removeLimit', id },
      { type: 'limit', limit },
      { type: 'removeHours', id: 'managed:hours-1' },
    ])
      await expect(ask(driven, 'change', change)).rejects.toThrow(/policy/);
    for (const site of ['tiktok', 'youtube'])
      await ask(driven, 'change', { type: 'site', site, tracked: false, wholeSite: false });
    const restricted = { on: false, level: 'moderate' };
    await ask(driven, 'change', { type: 'choice', name: 'restricted', value: restricted });
    expect(await ask(driven, 'extra', { section: 'tiktok/feed' })).toMatchObject({ granted: false });
    await driven.stopWorker();
    await blocks(tiktok);
    standIn.forget();
    await (await driven.open('https://www.youtube.com/')).close();
    const [asked] = standIn.seen({ host: 'www.youtube.com', path: '/', resource: 'document' });
    expect(asked?.headers['youtube-restrict'], 'the restricted mode holds').toBe('Strict');
    const stored = JSON.stringify(await readLocal(driven, 'settings'));
    expect(stored, 'it is no part of what is stored').not.toContain('managed:');
  });

  it.runIf(runs)('is shown as what it is, and what of it cannot be read is noted', async () => {
    const limits = await openOptions(driven, 'limits');
    await until(async () => (await text(limits)).includes(said('managedNote')), {
      what: 'the limit of the policy',
    });
    await limits.close();
    const popup = await openPopup(driven);
    await until(async () => (await text(popup)).includes(said('managedNote')), {
      what: 'the restricted mode of the policy in the popup',
    });
    expect(
      await popup.evaluate(() => document.querySelector('input[role=switch]')?.matches(':checked:disabled')),
    ).toBe(true);
    await popup.close();
    const noted = (await readLocal<{ kind: string; detail: string }[]>(driven, 'health')) ?? [];
    const unread = noted.filter(({ kind }) => kind === 'policyNotRead').map(({ detail }) => detail);
    expect(unread).toEqual(['limits.2']);
  });

  it.runIf(runs && name === 'chromium')('is followed while the browser runs when it changes', async () => {
    if (!('write' in made)) throw new Error('only Chromium follows without a restart');
    made.write(fileOf(name, { limits: [{ for: 'instagram', minutes: 0 }] }));
    await blocks('https://www.instagram.com/reels/');
  });
});
