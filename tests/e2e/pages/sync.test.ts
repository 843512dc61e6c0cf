import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import { defaultSettings } from '../../../src/domain/settings';
import { noteErasure } from '../../../src/domain/sync/erasures';
import type { Items } from '../../../src/domain/sync/items';
import { pack } from '../../../src/domain/sync/pack';
import { noteLocal } from '../../../src/domain/sync/registers';
import { noteDay } from '../../../src/domain/sync/shared-usage';
import { mergeStates, nothingSynced, type SyncState } from '../../../src/domain/sync/state';
import { unpack } from '../../../src/domain/sync/unpack';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { sumOfOthers } from '../../support/sum-of-others';
import { ask, countedMs, readDays, readLocal, readSettings } from '../../support/tosha';
import { until } from '../../support/until';
import { unasked } from '../../support/with-hosts';
import { press, says } from './controls';
import { said } from './said';
import { openOptions } from './screens';

const feed = 'https://www.youtube.com/shorts/abcdefghijk';
const section = 'youtube/shorts';
const other = 'bbbbbbbbbbbb';
const minute = 60_000;

interface SyncApi {
  readonly storage: {
    readonly sync: {
      get(keys: null): Promise<Items>;
      set(items: Items): Promise<void>;
      remove(keys: readonly string[]): Promise<void>;
    };
  };
}

/** What is in the browser's sync. No account is signed in: it goes nowhere, and works all the same. */
const readArea = (driven: Driven): Promise<Items> =>
  driven.inBackground(() => (globalThis as unknown as { browser: SyncApi }).browser.storage.sync.get(null));

/** The user's other device, played by the test: it reads, does something, and writes, as Tosha on it would. */
class OtherDevice {
  state: SyncState = nothingSynced;
  constructor(
    readonly driven: Driven,
    readonly day: string,
  ) {}
  async exchange(change: (state: SyncState) => SyncState): Promise<void> {
    const area = await readArea(this.driven);
    this.state = change(mergeStates(this.state, unpack(area).state));
    const device = { name: 'Laptop', seen: this.day, joined: 1 };
    const { set, remove } = pack(this.state, other, device, this.day, area);
    await this.driven.inBackground(
      async (items, keys) => {
        const { sync } = (globalThis as unknown as { browser: SyncApi }).browser.storage;
        await sync.remove(keys);
        await sync.set(items);
      },
      set as Record<string, unknown>,
      [...remove],
    );
  }
}

describe.each(browserNames)('two devices, one of them %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  let page: Page;
  let laptop: OtherDevice;
  let watched = 0;
  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await begin(name, { standIn, prefs: unasked });
    await ask(driven, 'finishWelcome', { sites: ['tiktok', 'youtube'], goalMinutes: 60 });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  it('shares nothing until it is switched on, and then what it has counted', async () => {
    const tab = await driven.open(feed);
    await until(async () => (await countedMs(driven, section)) > 6_000, { what: 'time', timeout: 30_000 });
    await tab.close();
    expect(await readArea(driven)).toEqual({});
    page = await openOptions(driven, 'devices');
    await press(page, 'switch', said('devicesSwitch'));
    await says(page, said('devicesIsOn'));
    const me = (await readLocal<string>(driven, 'device')) ?? '';
    const { state, devices } = unpack(await readArea(driven));
    expect(Object.keys(devices)).toEqual([me]);
    const [today] = await readDays(driven);
    laptop = new OtherDevice(driven, today?.day ?? '');
    watched = sumOfOthers(state, other, laptop.day).atoms[section] ?? 0;
    expect(watched).toBeGreaterThan(6_000);
    expect(watched).toBeLessThanOrEqual(await countedMs(driven, section));
    expect(JSON.stringify(await readArea(driven))).not.toContain('abcdefghijk');
  });

  it('counts what the other has watched, and takes over what it has made stricter', async () => {
    const tab = await driven.open(feed);
    await until(async () => (await countedMs(driven, section)) > watched + 2_000, { what: 'time' });
    await laptop.exchange((state) => {
      const before = { ...defaultSettings, limits: [dailyLimit('goal', 'all', 60 * minute)] };
      const after = { ...before, fade: true, limits: [dailyLimit('goal', 'all', 20 * minute)] };
      const day = { day: laptop.day, atoms: { [section]: 20 * minute }, views: { [section]: 7 } };
      return {
        ...state,
        shared: noteLocal(state.shared, before, after, Date.now(), other),
        usage: noteDay(state.usage, other, day, {}, state.erasures),
      };
    });
    await until(() => isBlocked(tab), { what: 'the block screen' });
    expect(await readSettings(driven)).toMatchObject({
      fade: true,
      limits: [dailyLimit('goal', 'all', 20 * minute)],
      queued: [],
    });
    // What the other has counted is not this device's own.
    expect(await countedMs(driven, section)).toBeLessThan(minute);
    await tab.close();
    await says(page, 'Laptop');
    await says(page, said('devicesToday', { time: said('durationMinutes', { minutes: 20 }) }));
  });

  it('erases what the other has erased, and its limit stays closed', async () => {
    await laptop.exchange((state) => {
      const erasure = { from: laptop.day, to: laptop.day, site: null };
      const erasures = noteErasure(state.erasures, erasure, Date.now());
      return mergeStates(state, { ...state, erasures });
    });
    await until(async () => (await readDays(driven)).length === 0, { what: 'an erased day' });
    // A feed: a single clip that is opened by its own address would play.
    const tab = await driven.open('https://www.tiktok.com/foryou');
    await until(() => isBlocked(tab), { what: 'the block screen' });
    await tab.close();
  });

  it('takes its own out when it is switched off, and leaves the other’s', async () => {
    await press(page, 'switch', said('devicesSwitch'));
    await says(page, said('devicesIsOff'));
    const me = (await readLocal<string>(driven, 'device')) ?? 'none';
    const keys = Object.keys(await readArea(driven));
    expect(keys.filter((key) => key.includes(me))).toEqual([]);
    expect(keys).toContain(`d.${other}`);
  });
});
