import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSettings, type Settings } from '../../../src/domain/settings';
import { keepContentScripts } from '../../../src/platform/content-scripts';
import { missingHosts, neededHosts, withdrawnSites } from '../../../src/platform/permissions';
import { type FakeBrowser, newBrowser } from '../../support/fake-browser';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
  readonly allFrames: boolean;
  readonly runAt: string;
}

const chosen = { tracked: true, wholeSite: false };
const withSites = (sites: Settings['sites'], more: Partial<Settings> = {}): Settings =>
  parseSettings({ ...more, sites });
const added = withSites({ likee: chosen, 'own.example.com': chosen });
let browser: FakeBrowser;
let granted: (host: string) => boolean;

beforeEach(() => {
  browser = newBrowser();
  granted = () => true;
  browser.api.permissions.contains.mockImplementation(async ({ origins }) => origins.every(granted));
});

const scripts = () =>
  Object.fromEntries([...browser.scripts].map(([id, script]) => [id, script as unknown as Script]));

describe('keepContentScripts', () => {
  it('registers the script of the manifest for what the user has added, and for nothing else', async () => {
    await keepContentScripts(added);
    expect(Object.keys(scripts()).sort()).toEqual(['site:likee', 'site:own.example.com']);
    expect(scripts()['site:own.example.com']).toMatchObject({
      matches: ['*://example.com/*', '*://www.example.com/*', '*://m.example.com/*'],
      js: ['src/content/index.js'],
      allFrames: false,
      runAt: 'document_start',
    });
    await keepContentScripts(withSites({}));
    expect(scripts()).toEqual({});
  });

  it('changes nothing the second time, and never twice at once', async () => {
    await Promise.all([keepContentScripts(added), keepContentScripts(added)]);
    await keepContentScripts(added);
    expect(browser.api.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
    expect(browser.api.scripting.unregisterContentScripts).not.toHaveBeenCalled();
  });

  it('leaves the holds alone', async () => {
    const hold = { id: 'hold:likee/feed' };
    browser.scripts.set(hold.id, hold);
    await keepContentScripts(added);
    await keepContentScripts(withSites({}));
    expect(Object.keys(scripts())).toEqual([hold.id]);
  });

  it('waits for the permission, and lets go when it is withdrawn, without giving anything back', async () => {
    granted = (host) => !host.includes('likee');
    await keepContentScripts(added);
    expect(Object.keys(scripts())).toEqual(['site:own.example.com']);
    granted = () => true;
    await keepContentScripts(added);
    granted = () => false;
    await keepContentScripts(added);
    expect(scripts()).toEqual({});
    expect(browser.api.permissions.remove).not.toHaveBeenCalled();
  });

  it('gives the permission of a site back when it is taken off the list, and stops its open pages', async () => {
    const tab = browser.addTab({ url: 'https://www.example.com/' });
    await keepContentScripts(added);
    await keepContentScripts(withSites({ likee: chosen }));
    const hosts = ['*://example.com/*', '*://www.example.com/*', '*://m.example.com/*'];
    expect(browser.api.permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: hosts });
    expect(browser.api.tabs.query).toHaveBeenCalledWith({ url: hosts });
    const stop = { type: 'stop', embedded: false };
    expect(browser.api.tabs.sendMessage).toHaveBeenCalledWith(tab.id, stop, { frameId: 0 });
  });

  it('is in embedded players only when the user wants it, and only in those of counted sites', async () => {
    const on = withSites({ rumble: chosen, tiktok: { tracked: false, wholeSite: false } }, { embeds: true });
    await keepContentScripts(on);
    const { embeds } = scripts();
    expect(embeds).toMatchObject({ allFrames: true });
    expect(embeds?.matches).toContain('*://www.youtube-nocookie.com/embed/*');
    expect(embeds?.matches).toContain('*://rumble.com/embed/*');
    expect(embeds?.matches.filter((match) => match.includes('tiktok'))).toEqual([]);
    await keepContentScripts({ ...on, embeds: false });
    expect(Object.keys(scripts())).toEqual(['site:rumble']);
    // Rumble's own host is still needed; hosts of the manifest are never given back.
    const given = browser.api.permissions.remove.mock.calls.flatMap(([{ origins }]) => origins);
    expect(given).toContain('*://www.youtube-nocookie.com/*');
    expect(given).not.toContain('*://rumble.com/*');
  });

  it('follows a list of players that has changed, without telling anybody to stop', async () => {
    const on = withSites({}, { embeds: true });
    await keepContentScripts(on);
    await keepContentScripts(withSites({ coub: chosen }, { embeds: true }));
    expect(scripts().embeds?.matches).toContain('*://coub.com/embed/*');
    expect(browser.api.tabs.query).not.toHaveBeenCalled();
    expect(browser.api.permissions.remove).not.toHaveBeenCalled();
  });
});

describe('what is missing', () => {
  it('is missing of sites that are counted, and of no others', async () => {
    granted = (host) => !/likee|tiktok|rumble/.test(host);
    const settings = withSites({ likee: chosen, tiktok: { tracked: false, wholeSite: false } });
    expect(await missingHosts(settings)).toEqual([
      '*://likee.video/*',
      '*://www.likee.video/*',
      '*://l.likee.video/*',
    ]);
    expect(await withdrawnSites(settings)).toEqual(['likee']);
  });

  it('is one host that would be a way round', async () => {
    granted = (host) => host !== '*://m.youtube.com/*';
    expect(await withdrawnSites(parseSettings({}))).toEqual(['youtube']);
  });

  it('asks once where all is there', async () => {
    expect(await missingHosts(added)).toEqual([]);
    expect(browser.api.permissions.contains).toHaveBeenCalledTimes(1);
  });

  it('is YouTube for its restricted mode, counted or not', () => {
    const off = { youtube: { tracked: false, wholeSite: false } };
    const restricted = { on: true, level: 'strict' } as const;
    expect(neededHosts(withSites(off)).join()).not.toContain('youtube');
    expect(neededHosts(withSites(off, { restricted })).join()).toContain('youtube');
  });
});
