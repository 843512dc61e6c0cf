import { beforeEach, expect, it, vi } from 'vitest';
import type { MessageType } from '../../../src/domain/messages';
import { ranks } from '../../../src/domain/ranks';
import { parseSettings } from '../../../src/domain/settings';
import { type FakeBrowser, newBrowser } from '../../support/fake-browser';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

const handle = vi.fn(async (_request: unknown, _sender: unknown): Promise<unknown> => 'done');
const handlers = Object.fromEntries(Object.keys(ranks).map((type) => [type, handle])) as never;
const chosen = { tracked: true, wholeSite: false };
const youtube = 'https://www.youtube.com/embed/abcdefghijk';
const nocookie = 'https://www.youtube-nocookie.com/embed/abcdefghijk';
let browser: FakeBrowser;

beforeEach(() => {
  handle.mockClear();
  browser = newBrowser();
});

async function send(settings: unknown, url: string, frameId: number, section: string): Promise<unknown> {
  browser.local.settings = parseSettings(settings);
  // Each time a worker that has just started: it has read no settings yet.
  vi.resetModules();
  const { admit } = await import('../../../src/platform/message-door');
  const tab = browser.addTab({ url: 'https://news.example/' });
  const message = { type: 'screen' satisfies MessageType, request: { section } };
  return admit(handlers, message, { ...browser.fromPage(url, tab), frameId });
}

it('lets an address in that the user has added, and speaks of that only', async () => {
  const settings = { sites: { 'own.example.com': chosen } };
  const url = 'https://www.example.com/feed';
  await expect(send(settings, url, 0, 'own.example.com/feed')).resolves.toBe('done');
  await expect(send(settings, url, 0, 'youtube/shorts')).rejects.toThrow('another site');
  await expect(send(settings, url, 4, 'own.example.com/feed')).rejects.toThrow('not for this sender');
  await expect(send(settings, 'https://example.net/', 0, 'own.example.net/feed')).rejects.toThrow(
    'not for this sender',
  );
});

it('no longer knows an address that was taken off the list', async () => {
  const settings = { sites: { 'own.example.com': { ...chosen, tracked: false } } };
  await expect(send(settings, 'https://example.com/', 0, 'own.example.com/feed')).rejects.toThrow(
    'not for this sender',
  );
});

it.each([youtube, nocookie])('lets the embedded player %s in only if the user wants it', async (url) => {
  await expect(send({ embeds: true }, url, 7, 'youtube/rest')).resolves.toBe('done');
  await expect(send({ embeds: false }, url, 7, 'youtube/rest')).rejects.toThrow('not for this sender');
  const untracked = { embeds: true, sites: { youtube: { ...chosen, tracked: false } } };
  await expect(send(untracked, url, 7, 'youtube/rest')).rejects.toThrow('not for this sender');
});

it('lets no other frame in, whatever the user wants', async () => {
  const settings = { embeds: true };
  for (const url of [
    'https://www.youtube.com/watch?v=x',
    'https://www.tiktok.com/foryou',
    'https://a.example/embed/x',
  ])
    await expect(send(settings, url, 7, 'youtube/rest')).rejects.toThrow('not for this sender');
});

it('gives an embedded player no tab to close or to mute', async () => {
  await send({ embeds: true }, youtube, 7, 'youtube/rest');
  expect(handle.mock.calls[0]?.[1]).toMatchObject({ tabId: null, url: youtube });
});
