// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
const askPin = vi.hoisted(() => vi.fn(async () => false));
vi.mock('../../../src/options/lock/ask-pin', () => ({ askPin }));

import { DevicesPage } from '../../../src/options/devices/page';
import { openUsage } from '../../../src/platform/database';
import { answer, browser, forget, permissions, speak } from './fake-browser';

const me = 'aaaaaaaaaaaa';
const other = 'bbbbbbbbbbbb';
const minute = 60_000;
/** What the browser says of itself, and of consent. */
const platform = { os: 'linux' };
let consent: { data_collection?: string[] } = {};

function today(): string {
  const now = new Date(Date.now() - 4 * 3_600_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
async function store(sync: object): Promise<void> {
  await browser.storage.local.set({ device: me, sync });
}
const devices = {
  [me]: { name: 'Desk', seen: today(), joined: 1 },
  [other]: { name: 'Laptop', seen: '2026-11-20', joined: 1 },
};

beforeEach(async () => {
  forget();
  platform.os = 'linux';
  consent = {};
  askPin.mockReset().mockResolvedValue(false);
  answer.mockImplementation(async (type) => (type === 'sync' || type === 'forgetDevice' ? 'set' : null));
  Object.assign(browser.storage, { sync: {} });
  Object.assign(browser.runtime, { getPlatformInfo: async () => platform });
  Object.assign(permissions, { getAll: async () => consent });
  await speak('en');
  const db = await openUsage();
  await db.clear('days');
});
afterEach(cleanup);

const press = async () => fireEvent.click(await screen.findByRole('switch'));
const sent = (type: string) =>
  answer.mock.calls.filter(([one]) => one === type).map(([, request]) => request);

describe('sharing', () => {
  it('is off, says what is shared and what never is, and asks nobody where the browser does not', async () => {
    render(<DevicesPage />);
    expect(await screen.findByRole('switch')).toHaveProperty('checked', false);
    expect(screen.getByText(/Your check-ins, your PIN, the hours/)).toBeTruthy();
    expect(screen.getByText(/cannot see whether you are signed in/)).toBeTruthy();
    expect(screen.queryByText('Name of this device')).toBeNull();
    await press();
    await screen.findByText(/^On\./);
    expect(sent('sync')).toEqual([{ on: true }]);
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it('asks for consent in the click itself where the browser has such a thing, and takes a no', async () => {
    consent = { data_collection: [] };
    permissions.request.mockResolvedValueOnce(false);
    render(<DevicesPage />);
    const control = await screen.findByRole('switch');
    fireEvent.click(control);
    // Nothing was waited for: else the browser would not ask.
    expect(permissions.request).toHaveBeenCalledWith({ data_collection: ['browsingActivity'] });
    await screen.findByText(/You said no, and that is fine/);
    expect(sent('sync')).toEqual([]);
    await press();
    await waitFor(() => expect(sent('sync')).toEqual([{ on: true }]));
  });

  it('is ended only with the PIN where there is one', async () => {
    await store({ on: true, devices });
    answer.mockImplementation(async (type) => (type === 'sync' ? 'locked' : null));
    render(<DevicesPage />);
    await press();
    await waitFor(() => expect(askPin).toHaveBeenCalledTimes(1));
    expect(sent('sync')).toEqual([{ on: false }]);
    askPin.mockImplementation(async () => {
      answer.mockImplementation(async () => 'set');
      return true;
    });
    await press();
    await screen.findByText(/^Off\./);
  });

  it('says when it was sent last, what is wrong, and what does not fit', async () => {
    await store({
      on: true,
      sent: Date.UTC(2026, 10, 22, 12),
      devices,
      leftOut: ['words', 'limits/x', 'days'],
    });
    render(<DevicesPage />);
    await screen.findByText(/^Last sent: /);
    expect(screen.getByText(/own words is too long/)).toBeTruthy();
    expect(screen.getByText(/Some of your settings do not fit/)).toBeTruthy();
    expect(screen.getByText(/no room for 35 days/)).toBeTruthy();
    cleanup();
    await store({ on: true, devices, problem: { kind: 'full', since: Date.UTC(2026, 10, 22, 12) } });
    render(<DevicesPage />);
    await screen.findByText(/The sync has had no room since/);
  });

  it.each([
    ['on Android', () => void Object.assign(platform, { os: 'android' })],
    ['in a browser without it', () => void Object.assign(browser.storage, { sync: undefined })],
  ])('%s there is none: the file is offered', async (_, change) => {
    change();
    render(<DevicesPage />);
    await screen.findByText('No sync in this browser');
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.getByRole('link', { name: 'Your data' }).getAttribute('href')).toBe('#data');
  });
});

describe('the devices', () => {
  beforeEach(async () => {
    await store({ on: true, name: 'Desk', devices });
    const sums = {
      [today()]: {
        [other]: { atoms: { 'tiktok/feed': 20 * minute, 'youtube/rest': 50 * minute }, views: {} },
        '': { atoms: {}, views: {} },
      },
    };
    await browser.storage.local.set({ syncSums: sums });
    const db = await openUsage();
    // What does not count towards the goal is not in it: the popup has the same numbers.
    const atoms = { 'tiktok/feed': 10 * minute, 'youtube/rest': 40 * minute };
    await db.put('days', {
      day: today(),
      zone: 'UTC',
      atoms,
      kinds: {},
      hours: {},
      views: {},
      skips: {},
      visits: {},
    });
  });

  it('are listed with their minutes and a sum, this one first', async () => {
    render(<DevicesPage />);
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'DeskThis device10 min today',
      expect.stringMatching(/^LaptopLast heard from: .*20 min todayForget$/),
    ]);
    expect(screen.getByText('All together today: 30 min.')).toBeTruthy();
  });

  it('can be forgotten, after a question', async () => {
    render(<DevicesPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Forget Laptop' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Forget Laptop?' }));
    expect(sent('forgetDevice')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Forget' }));
    await screen.findByText('Forgotten.');
    expect(sent('forgetDevice')).toEqual([{ device: other }]);
  });

  it('can be named', async () => {
    render(<DevicesPage />);
    const field = await screen.findByLabelText('Name of this device');
    expect(field).toHaveProperty('value', 'Desk');
    fireEvent.input(field, { target: { value: 'Kitchen' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/^Saved\./);
    expect(sent('renameDevice')).toEqual([{ name: 'Kitchen' }]);
  });

  it('are asked for news when the page is opened', async () => {
    render(<DevicesPage />);
    await waitFor(() => expect(sent('syncNow')).toEqual([{}]));
  });
});
