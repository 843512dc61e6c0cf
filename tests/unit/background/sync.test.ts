import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import type { Settings } from '../../../src/domain/settings';
import type { LocalSync } from '../../../src/platform/sync-store';
import { SyncCloud, type SyncedDevice } from '../../support/sync-cloud';
import { everything, feedUrl, goalOf, minute, noon, openTab, pass, shortsUrl } from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

// Many workers start in these tests, however fast the machine is.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let cloud: SyncCloud;
let one: SyncedDevice;
let two: SyncedDevice;
const section = 'tiktok/feed';

beforeEach(async () => {
  cloud = new SyncCloud();
  one = await cloud.add({ limits: [goalOf(10)] });
  two = await cloud.add({ limits: [goalOf(10)] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ask = (device: SyncedDevice, type: string, request: unknown = {}) =>
  cloud.on(device, () => device.worker.ask(type, request));
const settingsOf = ({ worker }: SyncedDevice) => worker.browser.local.settings as Settings;
const stateOf = ({ worker }: SyncedDevice) => worker.browser.local.sync as LocalSync;
const idOf = ({ worker }: SyncedDevice) => worker.browser.local.device as string;
const wake = (device: SyncedDevice) =>
  cloud.on(device, () => void device.worker.browser.events.onAlarm.fire({ name: 'next' }));
const alarmOf = ({ worker }: SyncedDevice) => worker.browser.alarms.get('next')?.scheduledTime ?? 0;
const daysOf = (device: SyncedDevice) => cloud.on(device, () => device.worker.rows('days'));

/** Both are synced, and have heard of each other. */
async function join(): Promise<void> {
  await ask(one, 'sync', { on: true });
  await cloud.deliver(one);
  await ask(two, 'sync', { on: true });
  await cloud.deliver(two);
}
/** Time goes by, what waits is written, and arrives. */
async function exchange(): Promise<void> {
  pass(11 * minute);
  for (const device of cloud.devices) {
    await wake(device);
    await cloud.deliver(device);
  }
}
const watch = (device: SyncedDevice, minutes: number, url = feedUrl) =>
  cloud.on(device, async () => {
    const page = openTab(device.worker, url === feedUrl ? section : 'youtube/shorts', url);
    return { page, answer: await page.watch(minutes * minute) };
  });

describe('numbers', () => {
  it('of all devices count against a limit, and of nobody else is anything kept as own', async () => {
    await join();
    await watch(one, 6);
    await exchange();
    const { page, answer } = await watch(two, 3);
    expect(answer.decisions[section]).toMatchObject({ state: 'warn', remainingMs: minute });
    expect((await cloud.on(two, () => page.watch(minute))).decisions[section]?.state).toBe('block');
    expect(await daysOf(two)).toMatchObject([{ atoms: { [section]: 4 * minute } }]);
    expect(two.worker.browser.local.mirror).toMatchObject({ atoms: { [section]: 4 * minute } });
    expect(await cloud.on(two, () => two.worker.rows('others'))).toEqual([
      { device: idOf(one), day: '2026-11-22', sections: { [section]: [6 * minute, 0] } },
    ]);
    expect(await cloud.on(two, () => page.send('screen', { section }))).toMatchObject({
      todayMs: 10 * minute,
      weekMs: 10 * minute,
    });
    await exchange();
    // What one device hears of another it does not tell as its own.
    expect(stateOf(one).state.usage[idOf(two)]).toEqual({ '2026-11-22': { [section]: [4 * minute, 0, 0] } });
  });

  it('close a limit on a page that is open when they arrive', async () => {
    await join();
    const { page } = await watch(two, 5);
    await watch(one, 6, shortsUrl);
    await exchange();
    expect((await cloud.on(two, () => page.watch(0))).decisions[section]?.state).toBe('block');
  });

  it('of private windows are sent nowhere', async () => {
    await join();
    await cloud.on(one, () => openTab(one.worker, section, feedUrl, true).watch(5 * minute));
    await exchange();
    expect(JSON.stringify(one.view)).not.toContain(section);
    expect(JSON.stringify([one.worker.browser.local, two.worker.browser.local])).not.toContain(
      '"tiktok/feed":',
    );
  });

  it('are sent at most once in ten minutes, and once when the day changes', async () => {
    await join();
    const { page } = await watch(one, 1);
    const before = one.writes.length;
    for (let at = 0; at < 60; at++) await page.watch(minute);
    for (let at = 0; at < 8; at++) {
      vi.setSystemTime(alarmOf(one));
      await wake(one);
    }
    const writes = one.writes.slice(before);
    const gaps = one.writes.slice(1).map((at, index) => at - (one.writes[index] ?? 0));
    expect(writes.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10 * minute);
    vi.setSystemTime(Date.UTC(2026, 10, 23, 3, 58));
    await page.watch(minute);
    await wake(one);
    const late = one.writes.length;
    vi.setSystemTime(Date.UTC(2026, 10, 23, 4, 0, 1));
    await wake(one);
    await wake(one);
    expect(one.writes.length).toBe(late + 1);
    expect(one.view[`d.${idOf(one)}`]).toMatchObject({ s: '2026-11-23' });
  });

  it('are sent at most once in ten minutes by a worker that dies just after it has written', async () => {
    await join();
    pass(11 * minute);
    const { set } = one.worker.browser.api.storage.local;
    const keep = set.getMockImplementation() ?? (async () => undefined);
    const before = one.writes.length;
    set.mockImplementation(async (values) => {
      if (one.writes.length > before && 'sync' in values) throw new Error('dead');
      await keep(values);
    });
    await watch(one, 1);
    set.mockImplementation(keep);
    await cloud.on(one, () => one.worker.restart());
    await watch(one, 1);
    expect(one.writes.length).toBe(before + 1);
    pass(10 * minute);
    await wake(one);
    await cloud.deliver(one);
    expect(stateOf(two).state.usage[idOf(one)]?.['2026-11-22']).toEqual({ [section]: [2 * minute, 0, 0] });
  });

  it('of a worker that was ended are sent by the alarm', async () => {
    await join();
    cloud.turnTo(one);
    await openTab(one.worker, section, feedUrl).watch(2 * minute);
    await vi.waitFor(() => expect(alarmOf(one)).toBe(stateOf(one).tried + 10 * minute), { timeout: 10_000 });
    await cloud.on(one, () => one.worker.restart());
    vi.setSystemTime(alarmOf(one));
    await wake(one);
    await cloud.deliver(one);
    expect(stateOf(two).state.usage[idOf(one)]?.['2026-11-22']).toEqual({ [section]: [2 * minute, 0, 0] });
  });

  it.each([3, 365])(
    'of days to come (%i) are not taken: a clock that was wrong has counted them',
    async (ahead) => {
      await join();
      vi.setSystemTime(noon + ahead * 24 * 60 * minute);
      await watch(one, 6);
      vi.setSystemTime(noon);
      await exchange();
      expect(await cloud.on(two, () => two.worker.rows('others'))).toEqual([]);
      expect(stateOf(two).state.usage[idOf(one)] ?? {}).toEqual({});
    },
  );

  it('do not use up a little more that was granted here, whatever restarts', async () => {
    await join();
    await watch(one, 8);
    await exchange();
    const { page } = await watch(two, 2);
    expect(await cloud.on(two, () => page.takeExtra())).toMatchObject({ granted: true });
    await cloud.on(two, async () => {
      for (const key of Object.keys(two.worker.browser.session)) delete two.worker.browser.session[key];
      await two.worker.restart();
    });
    expect((await cloud.on(two, () => page.watch(minute))).decisions[section]?.remainingMs).toBe(4 * minute);
    await watch(one, 3);
    await exchange();
    expect((await cloud.on(two, () => page.watch(minute))).decisions[section]?.remainingMs).toBe(3 * minute);
    expect((await cloud.on(two, () => page.watch(3 * minute))).decisions[section]?.state).toBe('block');
  });
});

describe('settings', () => {
  it('that are stricter hold at once elsewhere, and looser ones wait there too', async () => {
    await join();
    await ask(one, 'change', { type: 'limit', limit: goalOf(5) });
    await exchange();
    expect(settingsOf(two).limits).toEqual([goalOf(5)]);
    await ask(one, 'change', { type: 'choice', name: 'fade', value: true });
    await ask(one, 'change', { type: 'limit', limit: goalOf(30) });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await wake(one);
    expect(settingsOf(one).limits).toEqual([goalOf(30)]);
    await exchange();
    expect(settingsOf(two)).toMatchObject({ fade: true, limits: [goalOf(5)] });
    expect(settingsOf(two).queued).toMatchObject([{ change: { type: 'limit' }, after: '2026-11-23' }]);
    // It goes on waiting for the same day, however often it is heard of.
    await exchange();
    expect(settingsOf(two).queued).toHaveLength(1);
    vi.setSystemTime(Date.UTC(2026, 10, 24, 5));
    await wake(two);
    expect(settingsOf(two).limits).toEqual([goalOf(30)]);
    await exchange();
    expect(stateOf(one).state).toEqual(stateOf(two).state);
    expect(stateOf(one).state.shared.fields['limits/goal']?.device).toBe(idOf(one));
  });

  it('that wait here can be withdrawn here, and then hold everywhere as they are here', async () => {
    await join();
    await ask(one, 'change', { type: 'limit', limit: goalOf(30) });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await wake(one);
    await exchange();
    await ask(two, 'withdraw', { index: 0 });
    await exchange();
    await exchange();
    expect(settingsOf(two)).toMatchObject({ limits: [goalOf(10)], queued: [] });
    expect(settingsOf(one).limits).toEqual([goalOf(10)]);
  });

  it('that waited here are dropped when they were taken back elsewhere', async () => {
    await join();
    await ask(one, 'change', { type: 'limit', limit: goalOf(30) });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await wake(one);
    await exchange();
    expect(settingsOf(two).queued).toHaveLength(1);
    await ask(one, 'change', { type: 'limit', limit: goalOf(10) });
    await exchange();
    expect(settingsOf(two)).toMatchObject({ limits: [goalOf(10)], queued: [] });
  });

  it('that are looser do not get past a PIN', async () => {
    await join();
    const lock = { salt: 'A'.repeat(24), hash: 'B'.repeat(44), rounds: 600_000, since: 0, opensAt: null };
    await cloud.on(two, () =>
      two.worker.browser.api.storage.local.set({ settings: { ...settingsOf(two), lock } }),
    );
    await ask(one, 'change', { type: 'limit', limit: goalOf(30) });
    await ask(one, 'change', { type: 'choice', name: 'fade', value: true });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await wake(one);
    await exchange();
    expect(settingsOf(two)).toMatchObject({ fade: true, limits: [goalOf(10)], queued: [] });
  });

  it('are whole although a worker dies between what it keeps and what it knows', async () => {
    await join();
    const { set } = two.worker.browser.api.storage.local;
    const keep = set.getMockImplementation() ?? (async () => undefined);
    // It has the settings, and dies before it has noted why.
    const die = () => {
      let isDead = false;
      set.mockImplementation(async (values) => {
        if (isDead && 'sync' in values) throw new Error('dead');
        isDead ||= 'settings' in values;
        await keep(values);
      });
    };
    const friction = (value: string) => ({
      type: 'choice',
      name: 'extra',
      value: { ms: 5 * minute, perDay: 1, friction: value },
    });
    await ask(one, 'change', { type: 'limit', limit: goalOf(30) });
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await ask(one, 'change', friction('hold'));
    die();
    await exchange();
    set.mockImplementation(keep);
    expect(settingsOf(two)).toMatchObject({ extra: { friction: 'hold' }, queued: [{}] });
    await cloud.on(two, () => two.worker.restart());
    // Meanwhile it is something else where it came from.
    await ask(one, 'change', friction('dot'));
    await ask(one, 'change', { type: 'limit', limit: goalOf(10) });
    await exchange();
    await exchange();
    for (const device of [one, two])
      expect(settingsOf(device)).toMatchObject({
        limits: [goalOf(10)],
        queued: [],
        extra: { friction: 'dot' },
      });
  });

  it('of one device alone stay there', async () => {
    await join();
    await ask(one, 'choose', { language: 'sw', checkIns: true });
    await ask(one, 'pause', { ms: 30 * minute });
    await exchange();
    expect(settingsOf(two)).toMatchObject({ language: null, checkIns: false, pausedUntil: null });
    expect(JSON.stringify(one.view)).not.toMatch(/pausedUntil|checkIns|"sw"|lock/);
  });

  it('of both are joined where a second device comes, and no default wins over a choice', async () => {
    const three = await cloud.add({ limits: [dailyLimit('tiktok', 'tiktok', minute)], fade: true });
    await cloud.on(one, () => one.worker.ask('change', { type: 'choice', name: 'wait', value: 3 }));
    await ask(one, 'sync', { on: true });
    // Its browser has not fetched anything yet.
    await ask(three, 'sync', { on: true });
    await cloud.deliver(one, [three]);
    await exchange();
    await exchange();
    for (const device of [one, three]) {
      expect(settingsOf(device)).toMatchObject({ wait: 3, fade: true });
      expect(settingsOf(device).limits).toHaveLength(2);
    }
  });
});

describe('what is erased', () => {
  it('is erased on other devices ten minutes later, and still weighs on the limits of the day', async () => {
    await join();
    await watch(one, 4);
    await watch(two, 3);
    await exchange();
    expect(await daysOf(two)).toHaveLength(1);
    await ask(one, 'erase', everything);
    pass(5 * minute);
    await wake(one);
    await cloud.deliver(one);
    expect(await daysOf(two)).toHaveLength(1);
    await exchange();
    await exchange();
    expect(await daysOf(two)).toEqual([]);
    expect(await cloud.on(two, () => two.worker.rows('others'))).toEqual([]);
    for (const device of [one, two]) {
      const { answer } = await watch(device, 0);
      expect(answer.decisions[section]?.remainingMs).toBe(3 * minute);
    }
    await watch(one, 1);
    await exchange();
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(2 * minute);
    expect(stateOf(two).state.usage[idOf(one)]?.['2026-11-22']?.[section]?.[0]).toBe(minute);
  });

  it('and brought back in time is erased nowhere', async () => {
    await join();
    await watch(one, 4);
    await exchange();
    const erased = await ask(one, 'erase', everything);
    pass(9 * minute);
    await ask(one, 'takeBack', erased);
    await exchange();
    await exchange();
    expect(stateOf(two).state.erasures).toEqual({});
    expect(await daysOf(one)).toMatchObject([{ atoms: { [section]: 4 * minute } }]);
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(6 * minute);
  });

  it('and brought back after others have heard of it counts once', async () => {
    await join();
    await watch(one, 4);
    await exchange();
    const erased = await ask(one, 'erase', everything);
    await exchange();
    await ask(one, 'takeBack', erased);
    await exchange();
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(6 * minute);
    await watch(one, 1);
    await exchange();
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(5 * minute);
    expect(await cloud.on(two, () => two.worker.rows('others'))).toMatchObject([
      { sections: { [section]: [5 * minute, 0] } },
    ]);
  });

  it('before others have heard of it counts there too', async () => {
    await join();
    await exchange();
    for (let time = 0; time < 3; time++) {
      await watch(one, 2);
      await ask(one, 'erase', everything);
    }
    await exchange();
    await exchange();
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(4 * minute);
    expect(await cloud.on(two, () => two.worker.rows('others'))).toEqual([]);
    expect((await watch(one, 0)).answer.decisions[section]?.remainingMs).toBe(4 * minute);
    // On Monday it is forgotten, here and there.
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await exchange();
    await exchange();
    for (const device of [one, two])
      expect(JSON.stringify([device.view, device.worker.browser.local])).not.toContain(section);
  });

  it('and not brought back because the worker died is not half back, and can be tried again', async () => {
    await join();
    await watch(one, 4);
    await exchange();
    const erased = await ask(one, 'erase', everything);
    const { set } = one.worker.browser.api.storage.local;
    const keep = set.getMockImplementation() ?? (async () => undefined);
    set.mockImplementation(async (values) => {
      if ('sync' in values) throw new Error('dead');
      await keep(values);
    });
    cloud.turnTo(one);
    await expect(one.worker.ask('takeBack', erased)).rejects.toThrow();
    set.mockImplementation(keep);
    expect(await daysOf(one)).toEqual([]);
    await ask(one, 'takeBack', erased);
    await exchange();
    expect(await daysOf(one)).toHaveLength(1);
    expect(stateOf(one).state.erasures).toEqual({});
  });

  it('just before sync is switched on leaves nothing of what files have brought', async () => {
    await cloud.on(one, async () => {
      const { withUsage } = await import('../../../src/platform/database');
      const numbers = { [section]: [3 * minute, 0] as const };
      await withUsage((db) =>
        db.put('brought', { device: 'file', day: '2026-11-20', sections: numbers, added: numbers }),
      );
    });
    await ask(one, 'erase', everything);
    await ask(one, 'sync', { on: true });
    await exchange();
    // As long as it weighs on this week's limits, it does not weigh as this device's own.
    expect(await cloud.on(one, () => one.worker.rows('brought'))).toMatchObject([
      { sections: {}, added: {}, erased: { [section]: [3 * minute, 0] } },
    ]);
    expect(stateOf(one).state.erasures).toEqual({});
  });

  it('is told in ten minutes although nothing else happens', async () => {
    await join();
    await exchange();
    cloud.turnTo(one);
    await one.worker.ask('erase', everything);
    await one.worker.settle();
    expect(alarmOf(one)).toBe(Date.now() + 10 * minute);
  });

  it('before a device joined is not erased there', async () => {
    const three = await cloud.add({ limits: [goalOf(10)] });
    await watch(three, 2);
    const numbers = { [section]: [minute, 0] as const };
    const brought = { device: idOf(one) ?? 'file', day: '2026-11-22', sections: numbers, added: numbers };
    await cloud.on(three, async () => {
      const { withUsage } = await import('../../../src/platform/database');
      await withUsage((db) => db.put('brought', brought));
    });
    await join();
    await watch(one, 1);
    await ask(one, 'erase', everything);
    await exchange();
    await ask(three, 'sync', { on: true });
    // The browser hands over what there is only later.
    await cloud.deliver(one);
    await exchange();
    expect(await daysOf(three)).toHaveLength(1);
    // What a file has brought there is still known as such, and told to nobody as its own.
    expect(stateOf(one).state.usage[idOf(three)]?.['2026-11-22']?.[section]?.[0]).toBe(minute);
  });

  it('by a clock that was a year ahead is not erased where a device joins later', async () => {
    const three = await cloud.add({ limits: [goalOf(10)] });
    await watch(three, 2);
    await join();
    const at = Date.now();
    vi.setSystemTime(at + 365 * 24 * 60 * minute);
    await ask(one, 'erase', everything);
    pass(11 * minute);
    await wake(one);
    vi.setSystemTime(at + 20 * minute);
    // Its browser has not fetched anything yet.
    for (const key of Object.keys(three.view)) delete three.view[key];
    await ask(three, 'sync', { on: true });
    await cloud.deliver(one);
    await exchange();
    expect(Math.max(...Object.values(stateOf(three).state.erasures))).toBeGreaterThan(Date.now());
    expect(await daysOf(three)).toHaveLength(1);
    // From then on it is one of them.
    await ask(two, 'erase', everything);
    await exchange();
    await exchange();
    expect(await daysOf(three)).toHaveLength(0);
  });
});

describe('trouble', () => {
  it('with room loses nothing: it is said, and tried again with less', async () => {
    await join();
    await watch(one, 3);
    one.room = 100;
    pass(11 * minute);
    await wake(one);
    expect(stateOf(one)).toMatchObject({ problem: { kind: 'full', since: Date.now() } });
    const { most } = stateOf(one);
    const writes = one.writes.length;
    await wake(one);
    expect(one.writes.length).toBe(writes);
    expect(alarmOf(one)).toBeGreaterThan(Date.now() + 8 * minute);
    expect(await daysOf(one)).toMatchObject([{ atoms: { [section]: 3 * minute } }]);
    one.room = 102_400;
    await exchange();
    expect(stateOf(one)).toMatchObject({ problem: null });
    expect(stateOf(one).most).toBeLessThanOrEqual(most);
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(7 * minute);
  });

  it('with too many writes is waited out', async () => {
    await join();
    await watch(one, 3);
    one.refusal = 'This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.';
    await exchange();
    expect(stateOf(one)).toMatchObject({ problem: { kind: 'failed' } });
    one.refusal = null;
    await exchange();
    expect(stateOf(one)).toMatchObject({ problem: null, sent: expect.any(Number) });
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(7 * minute);
  });

  it('that goes on wakes nobody more than once an hour', async () => {
    await join();
    await watch(one, 3);
    one.refusal = 'An unexpected error occurred';
    pass(11 * minute);
    await wake(one);
    let wakes = 0;
    for (const until = Date.now() + 10 * 60 * minute; Date.now() < until; wakes++) {
      vi.setSystemTime(Math.max(Date.now() + minute, alarmOf(one)));
      await wake(one);
    }
    expect(wakes).toBeLessThan(18);
    one.refusal = null;
    vi.setSystemTime(alarmOf(one));
    await wake(one);
    await cloud.deliver(one);
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(7 * minute);
  });

  it('with sums that make no sense stops no beat', async () => {
    for (const syncSums of [7, { '2026-11-22': null }, { '2026-11-22': { x: { atoms: 7 } } }]) {
      one.worker.browser.local.syncSums = syncSums;
      await cloud.on(one, () => one.worker.restart());
      expect((await watch(one, 0)).answer.decisions[section]?.remainingMs).toBe(10 * minute);
    }
  });

  it('with a clock that is set back does not keep anything waiting', async () => {
    await join();
    await watch(one, 3);
    vi.setSystemTime(noon - 20 * minute);
    await wake(one);
    await cloud.deliver(one);
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(7 * minute);
  });

  it('with what others write harms nobody', async () => {
    await join();
    await watch(one, 3);
    const junk = {
      's.0': {
        fade: [Number.MAX_VALUE, 'x', true],
        'limits/goal': 7,
        __proto__: [1, idOf(one), 2],
        words: null,
      },
      's.7': ['fade'],
      [`u.${idOf(one)}.2942`]: {
        s: 'tiktok/feed __proto__',
        d: { '2026-11-22': 'zzzzzzzzz,5', x: '1' },
        e: 7,
      },
      [`u.${idOf(two)}.1`]: 'nothing',
      [`d.${idOf(two)}`]: { n: 7 },
      'd.x': null,
      e: { 'all..of it': 5, '2026-11-22..2026-11-22': 'now' },
      c: [1, 2],
      other: 1,
    };
    Object.assign(one.view, structuredClone(junk));
    await wake(one);
    expect(settingsOf(one)).toMatchObject({ fade: false, limits: [goalOf(10)] });
    expect((await watch(one, 0)).answer.decisions[section]?.remainingMs).toBe(7 * minute);
    await exchange();
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(7 * minute);
  });
});

describe('devices', () => {
  it('are named, can be forgotten, and come back if they live', async () => {
    await join();
    await ask(one, 'renameDevice', { name: 'Desk' });
    await exchange();
    expect(stateOf(two).devices).toMatchObject({ [idOf(one)]: { name: 'Desk', seen: '2026-11-22' } });
    await ask(two, 'forgetDevice', { device: idOf(one) });
    expect(Object.keys(two.view).some((key) => key.includes(idOf(one)))).toBe(false);
    expect(Object.keys(stateOf(two).devices)).toEqual([idOf(two)]);
    await cloud.deliver(two);
    expect(Object.keys(stateOf(two).devices)).toEqual([idOf(two)]);
    await exchange();
    expect(Object.keys(stateOf(two).devices).sort()).toEqual([idOf(one), idOf(two)].sort());
  });

  it('that leave take their items with them, and what others have counted this week still counts', async () => {
    await join();
    await watch(one, 6);
    await exchange();
    await ask(two, 'sync', { on: false });
    expect(Object.keys(two.view).filter((key) => key.includes(idOf(two)))).toEqual([]);
    expect(Object.keys(two.view).length).toBeGreaterThan(0);
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(4 * minute);
    const writes = two.writes.length;
    await watch(two, 1);
    await exchange();
    expect(two.writes.length).toBe(writes);
    await ask(one, 'sync', { on: false });
    expect(one.view).toEqual({});
  });

  it('that leave while nothing can be written take their items with them later, whatever restarts', async () => {
    await join();
    await watch(one, 2);
    await exchange();
    one.refusal = 'An unexpected error occurred';
    expect(await ask(one, 'sync', { on: false })).toBe('set');
    const own = () => Object.keys(one.view).filter((key) => key.includes(idOf(one)));
    expect(own().length).toBeGreaterThan(1);
    await cloud.on(one, () => one.worker.restart());
    one.refusal = null;
    vi.setSystemTime(alarmOf(one));
    await wake(one);
    expect(own()).toEqual([]);
    const writes = one.writes.length;
    await exchange();
    expect(one.writes.length).toBe(writes);
  });

  it('that have left forget what weighed when its week is over', async () => {
    await join();
    await watch(one, 2);
    await exchange();
    await ask(two, 'sync', { on: false });
    expect(JSON.stringify(two.worker.browser.local.syncSums)).toContain(section);
    vi.setSystemTime(Date.UTC(2026, 10, 23, 5));
    await wake(two);
    expect(two.worker.browser.local.syncSums).toEqual({});
    expect(stateOf(two).state.weights).toEqual({});
  });

  it('with a PIN stay, and forget nobody, until it is given', async () => {
    await join();
    const lock = { salt: 'A'.repeat(24), hash: 'B'.repeat(44), rounds: 600_000, since: 0, opensAt: null };
    await cloud.on(two, () =>
      two.worker.browser.api.storage.local.set({ settings: { ...settingsOf(two), lock } }),
    );
    expect(await ask(two, 'sync', { on: false })).toBe('locked');
    expect(await ask(two, 'forgetDevice', { device: idOf(one) })).toBe('locked');
    expect(stateOf(two)).toMatchObject({ on: true, devices: { [idOf(one)]: {} } });
    expect(await ask(one, 'sync', { on: false })).toBe('set');
  });

  it('without a sync that goes anywhere cannot switch it on', async () => {
    cloud.turnTo(one);
    Object.assign(one.worker.browser.api.runtime, { getPlatformInfo: async () => ({ os: 'android' }) });
    await expect(one.worker.ask('sync', { on: true })).rejects.toThrow();
    expect(one.view).toEqual({});
  });

  it('whose browser takes its consent back leave', async () => {
    await join();
    await watch(one, 1);
    const { api } = one.worker.browser;
    Object.assign(api.permissions, { getAll: async () => ({ data_collection: [] }) });
    api.permissions.contains.mockImplementation(
      async (asked: unknown) => !Object.hasOwn(asked as object, 'data_collection'),
    );
    await cloud.on(one, () => void one.worker.browser.events.onRemoved.fire({}));
    expect(stateOf(one).on).toBe(false);
    expect(Object.keys(one.view).filter((key) => key.includes(idOf(one)))).toEqual([]);
    await expect(one.worker.ask('sync', { on: true })).rejects.toThrow();
    expect(stateOf(one).on).toBe(false);
  });

  it('without sync write nothing, and read nothing', async () => {
    await watch(one, 3);
    await exchange();
    expect(one.view).toEqual({});
    expect(one.worker.browser.local.sync).toBeUndefined();
    // Other devices of the user may share: that is nothing to this one.
    const { getRegisteredContentScripts } = one.worker.browser.api.scripting;
    getRegisteredContentScripts.mockClear();
    cloud.turnTo(one);
    one.worker.browser.events.onChanged.fire({}, 'sync');
    await one.worker.settle();
    expect(getRegisteredContentScripts).not.toHaveBeenCalled();
  });
});

describe('what a file of another device has brought', () => {
  it('is not told as own, and not counted twice', async () => {
    await join();
    await watch(one, 4);
    await watch(two, 1);
    await cloud.on(two, async () => {
      const { withUsage } = await import('../../../src/platform/database');
      const row = {
        device: idOf(one),
        day: '2026-11-22',
        sections: { [section]: [3 * minute, 0] as const },
        added: { [section]: [3 * minute, 0] as const },
      };
      await withUsage(async (db) => {
        await db.put('brought', row);
        const day = await db.get('days', '2026-11-22');
        if (day) await db.put('days', { ...day, atoms: { [section]: 4 * minute } });
      });
      await two.worker.ask('imported');
    });
    await exchange();
    await exchange();
    expect(stateOf(one).state.usage[idOf(two)]?.['2026-11-22']?.[section]?.[0]).toBe(minute);
    // 4 of its own, 3 of which were brought from there, and 1 more of the other's.
    expect((await watch(two, 0)).answer.decisions[section]?.remainingMs).toBe(5 * minute);
    expect((await watch(one, 0)).answer.decisions[section]?.remainingMs).toBe(5 * minute);
    await cloud.on(two, async () => {
      const { readOthers } = await import('../../../src/platform/history');
      expect(await readOthers('2026-11-22', '2026-11-22')).toMatchObject([
        { sections: { [section]: [minute, 0] } },
      ]);
    });
  });

  describe('and is erased', () => {
    const bring = () =>
      cloud.on(two, async () => {
        const { bringHistory } = await import('../../../src/platform/import-store');
        const { emptyDay } = await import('../../../src/domain/usage');
        const atoms = { [section]: 3 * minute };
        const day = {
          ...emptyDay('2026-11-22', 'UTC'),
          atoms,
          kinds: { [section]: { focused: 3 * minute } },
        };
        const history = { days: [day], intervals: [], events: [], checkIns: [] };
        await bringHistory({ history, device: idOf(one) }, 240);
        await two.worker.ask('imported');
      });
    const toldOfTwo = () => stateOf(two).state.usage[idOf(two)]?.['2026-11-22']?.[section]?.[0] ?? 0;
    const left = async (device: SyncedDevice) =>
      (await watch(device, 0)).answer.decisions[section]?.remainingMs;

    beforeEach(async () => {
      await join();
      await watch(one, 3);
      await exchange();
      await bring();
    });

    it('and comes again at once, is no more its own than before', async () => {
      await ask(two, 'erase', { ...everything, from: '2026-11-22', to: '2026-11-22' });
      await bring();
      await watch(two, 1);
      await exchange();
      await exchange();
      expect(toldOfTwo()).toBe(minute);
    });

    it('weighs once, also when others have heard of it', async () => {
      await ask(two, 'erase', { ...everything, from: '2026-11-22', to: '2026-11-22' });
      await exchange();
      await exchange();
      expect([await left(one), await left(two)]).toEqual([7 * minute, 7 * minute]);
    });

    it('is as it was when it is brought back, however late', async () => {
      const erased = await ask(two, 'erase', { ...everything, from: '2026-11-22', to: '2026-11-22' });
      await exchange();
      await ask(two, 'takeBack', erased);
      await exchange();
      expect(toldOfTwo()).toBe(0);
      expect([await left(one), await left(two)]).toEqual([7 * minute, 7 * minute]);
    });

    it('leaves no trace when its week is over', async () => {
      await ask(two, 'erase', { ...everything, from: '2026-11-22', to: '2026-11-22' });
      pass(24 * 60 * minute);
      await wake(two);
      expect(await cloud.on(two, () => two.worker.rows('brought'))).toEqual([]);
    });
  });
});
