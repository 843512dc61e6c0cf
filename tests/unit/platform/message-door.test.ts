import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import type { MessageType, Request } from '../../../src/domain/messages';
import { ranks } from '../../../src/domain/ranks';
import { defaultSettings } from '../../../src/domain/settings';
import { admit, type Handlers } from '../../../src/platform/message-door';
import { newBrowser } from '../../support/fake-browser';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

const types = Object.keys(ranks) as MessageType[];
const handle = vi.fn(async (_request: unknown, _sender: unknown): Promise<unknown> => 'done');
const handlers = Object.fromEntries(types.map((type) => [type, handle])) as unknown as Handlers;
const browser = newBrowser();
const tab = browser.addTab({ url: 'https://www.tiktok.com/foryou' });
const section = 'tiktok/feed';
const sentAt = 1_795_348_800_000;
const beat = { document: 'document-1', seq: 1, sentAt, section, intervals: [], watched: [] };
const limit = dailyLimit('goal', 'all', 60_000);
const weekly = { ...limit, per: 'week', amounts: [60_000] };
const good: { [T in MessageType]: Request<T> } = {
  beat: beat as Request<'beat'>,
  screen: { section },
  leave: {},
  friction: { section },
  typeForExtra: { section },
  door: { section, purpose: 'learn', ms: 600_000 },
  friend: { section },
  extra: { section },
  tampered: { section },
  support: {},
  openCheckIn: {},
  askedCheckIn: { no: true },
  heard: {},
  restriction: {},
  selfCheck: { found: ['tiktok/feed-player'], missing: [] },
  youtubeBit: { set: true },
  change: { type: 'limit', limit },
  adopt: { settings: defaultSettings },
  withdraw: { index: 0 },
  pause: { ms: 'day' },
  setLock: { pin: '1234' },
  unlock: { pin: '1234' },
  forgotPin: { forgotten: true },
  choose: { language: 'sw' },
  tick: { id: 'youtube/restricted', done: true },
  checkIn: { feeling: 4, worth: 2, instead: null },
  eraseCheckIns: { at: 0 },
  finishWelcome: { sites: ['tiktok'], goalMinutes: 60 },
  erase: { from: null, to: '2026-11-22', site: 'tiktok', checkIns: false },
  takeBack: { days: [], intervals: [], left: [], events: [], checkIns: [], kept: {}, hadPrivate: false },
  sync: { on: true },
  renameDevice: { name: 'Desk' },
  forgetDevice: { device: 'abcdefghijkl' },
  syncNow: {},
  imported: {},
  reconcile: {},
};
const page = browser.fromPage('https://www.tiktok.com/foryou', tab);
const senders = {
  'a page of Tosha': browser.fromOwn,
  'a page of Tosha in a tab': { ...browser.fromOwn, frameId: 0, tab },
  'a page of the catalogue': page,
  'a frame in such a page': { ...page, frameId: 3 },
  'another site': browser.fromPage('https://example.org/', tab),
  'a host that looks like ours': browser.fromPage('https://www.tiktok.com.example.org/', tab),
  'a page without a tab': { id: 'tosha', url: page.url, frameId: 0 },
  'another extension': { id: 'other', url: 'chrome-extension://other/page.html' },
  'another extension that names our page': { id: 'other', url: browser.fromOwn.url },
  'a page whose address begins like ours': { id: 'tosha', url: 'chrome-extension://tosha.example/x' },
  nobody: {},
};
const own = new Set(['a page of Tosha', 'a page of Tosha in a tab']);

beforeEach(() => handle.mockClear());
const send = (type: unknown, request: unknown, sender: unknown = page) =>
  admit(handlers, { type, request }, sender);

describe.each(Object.entries(senders))('%s', (name, sender) => {
  it.each(types)('and %s', async (type) => {
    const allowed = own.has(name) || (name === 'a page of the catalogue' && ranks[type] === 'page');
    const answer = send(type, good[type], sender);
    if (allowed) await expect(answer).resolves.toBe('done');
    else await expect(answer).rejects.toThrow(`${type} is not for this sender`);
    expect(handle).toHaveBeenCalledTimes(allowed ? 1 : 0);
  });
});

it('refuses what is no message', async () => {
  for (const message of [
    null,
    7,
    'beat',
    {},
    { type: 'constructor' },
    { type: '__proto__' },
    { type: ['beat'] },
  ])
    await expect(admit(handlers, message, browser.fromOwn)).rejects.toThrow('Tosha knows no such message');
  expect(handle).not.toHaveBeenCalled();
});

it('lets a page speak of its own site only', async () => {
  const shorts = { section: 'youtube/shorts', kind: 'focused', start: sentAt - 9, end: sentAt };
  await expect(send('screen', { section: 'youtube/shorts' })).rejects.toThrow('another site');
  await expect(send('beat', { ...beat, intervals: [shorts] })).rejects.toThrow('another site');
  await expect(send('beat', { ...beat, section: 'tiktok/rest' })).resolves.toBe('done');
});

it('tells a handler who asks, and from what kind of window', async () => {
  const hidden = browser.addTab({ incognito: true });
  await send('leave', {}, browser.fromPage(page.url, hidden));
  expect(handle.mock.calls[0]?.[1]).toMatchObject({ tabId: hidden.id, isPrivate: true, url: page.url });
});

const bad: [MessageType, unknown][] = [
  ['beat', undefined],
  ['beat', { ...beat, document: 'no spaces allowed' }],
  ['beat', { ...beat, seq: 0 }],
  ['beat', { ...beat, seq: 1.5 }],
  ['beat', { ...beat, sentAt: Number.NaN }],
  ['beat', { ...beat, section: 'tiktok/nothing' }],
  ['beat', { ...beat, intervals: [{ section, kind: 'asleep', start: 1, end: 2 }] }],
  [
    'beat',
    {
      ...beat,
      intervals: Array.from({ length: 501 }, () => ({ section, kind: 'focused', start: 1, end: 2 })),
    },
  ],
  ['beat', { ...beat, watched: [{ section, at: sentAt, outcome: 'liked' }] }],
  ['screen', { section: 'constructor' }],
  ['extra', {}],
  ['change', { type: 'limit', limit: { ...limit, amounts: limit.amounts.map(() => -1) } }],
  ['change', { type: 'limit', limit: { ...limit, amounts: limit.amounts.map(() => 90_000_000) } }],
  ['change', { type: 'limit', limit: { ...limit, amounts: [60_000] } }],
  ['change', { type: 'limit', limit: { ...weekly, amounts: [null] } }],
  ['change', { type: 'limit', limit: { ...weekly, amounts: [8 * 86_400_000] } }],
  ['change', { type: 'choice', name: 'restricted', value: { on: 'yes', level: 'strict' } }],
  ['change', { type: 'choice', name: 'dayStart', value: 2_000 }],
  ['change', { type: 'choice', name: 'lock', value: null }],
  ['change', { type: 'site', site: 'own.', tracked: true, wholeSite: false }],
  ['change', { type: 'group', group: { id: 'g', name: ' ', members: [] } }],
  ['change', { type: 'hours', hours: { id: 'h', target: 'all', mode: 'closed', windows: [{ days: [8] }] } }],
  ['door', { section, purpose: 'revenge', ms: 600_000 }],
  ['door', { section, purpose: 'learn', ms: 86_400_000 }],
  ['pause', { ms: 5 }],
  ['pause', { ms: Number.POSITIVE_INFINITY }],
  ['setLock', { pin: '123' }],
  ['unlock', { pin: 'x'.repeat(65) }],
  ['change', { type: 'limit', limit: { ...limit, target: 'myspace' } }],
  ['change', { type: 'everything' }],
  ['withdraw', { index: '0' }],
  ['choose', { language: '../secrets' }],
  ['choose', { country: 'Kenya' }],
  ['finishWelcome', { sites: ['myspace'], goalMinutes: 60 }],
  ['finishWelcome', { sites: [], goalMinutes: 0 }],
];
it.each(bad)('refuses a bad %s, clearly: %j', async (type, request) => {
  await expect(send(type, request, browser.fromOwn)).rejects.toThrow(new RegExp(`^${type}: .+`));
  expect(handle).not.toHaveBeenCalled();
});

describe('a beat that cannot be true', () => {
  const parsed = async (request: Partial<Request<'beat'>>) => {
    await send('beat', { ...beat, ...request });
    return handle.mock.calls[0]?.[0] as Request<'beat'>;
  };
  const interval = (start: number, end: number) => ({ section, kind: 'focused', start, end }) as const;

  it('is cut to what can', async () => {
    const day = 86_400_000;
    const { intervals } = await parsed({
      intervals: [
        interval(sentAt, sentAt - 5),
        interval(sentAt - 3_600_000, sentAt),
        interval(sentAt + 10_000, sentAt + 20_000),
        interval(sentAt - 1_000, sentAt + 20_000),
        interval(sentAt - 3 * day, sentAt - 3 * day + 5_000),
        interval(sentAt - 10.4, sentAt - 1.2),
      ],
    });
    expect(intervals.map(({ start, end }) => [start - sentAt, end - sentAt])).toEqual([
      [-15 * 60_000, 0],
      [-1_000, 2_000],
      [-10, -1],
    ]);
  });

  it('loses clips of another time', async () => {
    const clip = (at: number) => ({ section, at, outcome: 'view' }) as const;
    const { watched } = await parsed({ watched: [clip(sentAt), clip(sentAt + 60_000), clip(0)] });
    expect(watched).toHaveLength(1);
  });
});
