import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, launch } from '../../support/browser';
import { type FirefoxWithPolicy, firefoxWithPolicy } from '../../support/firefox-with-policy';
import { isBlocked } from '../../support/journey';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, readLocal, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { said } from '../pages/said';
import { openOptions, openPopup } from '../pages/screens';

/** As `docs/managed.md` says: TikTok for three seconds, YouTube's Shorts never, and an entry that nobody can read. */
const policy = {
  limits: [
    { for: 'tiktok', minutes: 0.05 },
    { for: 'tiktok', minutes: 'many' },
  ],
  hours: [{ for: 'youtube/shorts', windows: [{ from: '00:00', to: '24:00' }] }],
  restricted: 'strict',
};
const tiktok = 'https://www.tiktok.com/foryou';
const policies = { '3rdparty': { Extensions: { 'tosha@tosha.app': policy } } };
const text = (page: { evaluate: (run: () => string) => Promise<string> }) =>
  page.evaluate(() => document.body.textContent);

// The folder of links is one of Linux; Chromium takes policies only from /etc, which tests leave alone.
describe.runIf(process.platform === 'linux')('a real policy in Firefox', () => {
  const before = process.env.TOSHA_FIREFOX;
  let firefox: FirefoxWithPolicy;
  let standIn: StandIn;
  let driven: Driven;
  beforeAll(async () => {
    firefox = firefoxWithPolicy(policies);
    process.env.TOSHA_FIREFOX = firefox.program;
    standIn = await startStandIn();
    driven = await launch('firefox', { standIn });
    await ask(driven, 'finishWelcome', { sites: [], goalMinutes: null });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
    firefox?.remove();
    if (before === undefined) delete process.env.TOSHA_FIREFOX;
    else process.env.TOSHA_FIREFOX = before;
  });
  const blocks = async (url: string) => {
    const page = await driven.open(url);
    await until(() => isBlocked(page), { timeout: 20_000, what: `the block screen on ${url}` });
    await page.close();
  };

  it('closes what it closes, although its user has chosen no site and no limit', async () => {
    await blocks('https://www.youtube.com/shorts/abcdefghijk');
    await blocks(tiktok);
    expect(await readStore(driven, 'days'), 'TikTok was counted until it closed').not.toEqual([]);
  });

  it('cannot be taken away, replaced or used up by any message', async () => {
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
    const stored = JSON.stringify(await readLocal(driven, 'settings'));
    expect(stored, 'it is no part of what is stored').not.toContain('managed:');
  });

  it('is shown as what it is, and what of it cannot be read is noted', async () => {
    const limits = await openOptions(driven, 'limits');
    await until(async () => (await text(limits)).includes(said('managedNote')), {
      what: 'the limit of the policy',
    });
    await limits.close();
    const popup = await openPopup(driven);
    await until(async () => (await text(popup)).includes(said('managedNote')), {
      what: 'the restricted mode of the policy in the popup',
    });
    await popup.close();
    expect(await readLocal(driven, 'health')).toMatchObject([{ kind: 'policyNotRead', detail: 'limits.2' }]);
  });
});
