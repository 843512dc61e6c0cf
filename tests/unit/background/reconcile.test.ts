import { describe, expect, it, vi } from 'vitest';
import {
  feedUrl,
  goalOf,
  minute,
  openTab,
  shortsUrl,
  startWorker,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

let worker: Worker;
withWorker({ limits: [goalOf(10)], restricted: { on: true, level: 'moderate' } }, (started) => {
  worker = started;
});

function kept(): string {
  const { scripts, rules, alarms } = worker.browser;
  return JSON.stringify([...scripts.keys(), ...rules.values(), ...alarms.values()]);
}
function changes(): number {
  const { scripting, declarativeNetRequest, alarms, storage } = worker.browser.api;
  return [
    scripting.registerContentScripts,
    scripting.unregisterContentScripts,
    declarativeNetRequest.updateDynamicRules,
    alarms.create,
    storage.local.set,
  ].reduce((sum, call) => sum + call.mock.calls.length, 0);
}

describe('reconcile', () => {
  it('changes nothing when everything is as it should be', async () => {
    await openTab(worker, 'tiktok/feed', feedUrl).watch(10 * minute);
    await worker.ask('reconcile');
    await worker.settle();
    const before = { kept: kept(), changes: changes() };
    await worker.restart();
    for (const event of ['onStartup', 'onAlarm', 'onRemoved'] as const) worker.browser.events[event].fire({});
    await worker.ask('reconcile');
    await worker.settle();
    expect({ kept: kept(), changes: changes() }).toEqual(before);
  });

  it.each(['onStartup', 'onInstalled', 'onAlarm', 'onAdded', 'onRemoved'] as const)(
    'mends on %s whatever was lost',
    async (event) => {
      await openTab(worker, 'tiktok/feed', feedUrl).watch(10 * minute);
      await worker.settle();
      const before = kept();
      const { scripts, rules, alarms } = worker.browser;
      scripts.clear();
      rules.clear();
      alarms.clear();
      scripts.set('hold:youtube/rest', { id: 'hold:youtube/rest' });
      await worker.restart();
      worker.browser.events[event].fire({ reason: 'update' });
      await worker.settle();
      expect(kept()).toBe(before);
    },
  );

  it('mends with the first beat of a worker, too', async () => {
    const page = openTab(worker, 'tiktok/feed', feedUrl);
    await page.watch(10 * minute);
    await worker.settle();
    const before = kept();
    worker.browser.scripts.clear();
    worker.browser.alarms.clear();
    await worker.restart();
    await page.watch(0);
    await worker.settle();
    expect(kept()).toBe(before);
  });

  it('keeps content scripts out of the storage', async () => {
    await worker.ask('reconcile');
    expect(worker.browser.api.storage.local.setAccessLevel).toHaveBeenCalledWith({
      accessLevel: 'TRUSTED_CONTEXTS',
    });
  });
});

describe('an install', () => {
  const urls = () => [...worker.browser.tabs.values()].map(({ url }) => url ?? '');

  it('opens the welcome once, and never on an update', async () => {
    worker = await startWorker({ welcomed: false });
    worker.browser.events.onInstalled.fire({ reason: 'update' });
    worker.browser.events.onInstalled.fire({ reason: 'chrome_update' });
    await worker.settle();
    expect(urls()).toEqual([]);
    worker.browser.events.onInstalled.fire({ reason: 'install' });
    await worker.settle();
    expect(urls()).toEqual(['chrome-extension://tosha/src/options/index.html#welcome']);
  });

  it.each(['install', 'update'])(
    'starts in tabs of our sites that are open (%s), and in no other',
    async (reason) => {
      const { addTab, api, events } = worker.browser;
      const open = addTab({ url: feedUrl });
      const alive = addTab({ url: shortsUrl });
      addTab({ url: 'https://example.org/' });
      addTab({});
      addTab({ url: feedUrl, discarded: true });
      api.tabs.sendMessage.mockImplementation(async (tabId) => {
        if (tabId !== alive.id)
          throw new Error('Could not establish connection. Receiving end does not exist.');
      });
      events.onInstalled.fire({ reason });
      await worker.settle();
      const started = api.scripting.executeScript.mock.calls.map(([call]) => call);
      const counting = { files: ['src/content/index.js'], injectImmediately: true };
      expect(started.filter(({ files }) => files[0] !== 'restrict.js')).toEqual([
        { target: { tabId: open.id }, ...counting },
      ]);
      // Restricted mode is on: its script asks anew in every page of its sites.
      const restricted = started.filter(({ files }) => files[0] === 'restrict.js');
      expect(restricted.map(({ target }) => target.tabId)).toEqual([open.id, alive.id]);
    },
  );
});

it('works without what Firefox for Android lacks', async () => {
  const { api } = worker.browser;
  const lacking = api as unknown as Record<string, unknown>;
  for (const name of ['windows', 'commands', 'idle']) expect(lacking[name]).toBeUndefined();
  expect((api.storage as Record<string, unknown>).managed).toBeUndefined();
  lacking.action = {};
  Object.assign(api.storage.local, { setAccessLevel: undefined });
  api.tabs.update.mockRejectedValue(new Error('muted is not supported'));
  const page = openTab(worker, 'tiktok/feed', feedUrl);
  Object.assign(worker.browser.tabs.get(page.tabId) ?? {}, { windowId: undefined });
  worker.browser.events.onInstalled.fire({ reason: 'install' });
  expect((await page.watch(10 * minute)).decisions['tiktok/feed']?.state).toBe('block');
  await page.send('tampered', { section: 'tiktok/feed' });
  expect(api.tabs.reload).toHaveBeenCalled();
  await page.send('leave');
  expect(worker.browser.tabs.has(page.tabId)).toBe(false);
});
