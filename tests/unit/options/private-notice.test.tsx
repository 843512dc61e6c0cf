// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  allowed: false as boolean | null,
  stored: {} as Record<string, unknown>,
  origin: 'chrome-extension://abc/',
  opened: [] as string[],
}));
vi.mock('../../../src/platform/browser', () => ({
  browser: {
    extension: { isAllowedIncognitoAccess: async () => fake.allowed },
    runtime: { id: 'abc', getURL: () => fake.origin },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: fake.stored[key] }),
        set: async (values: object) => void Object.assign(fake.stored, values),
      },
    },
    tabs: { create: async ({ url }: { url: string }) => void fake.opened.push(url) },
  },
}));

import { PrivateNotice } from '../../../src/options/private-notice';
import { useWords } from '../../support/words';

const title = 'Private windows are not covered';

beforeEach(async () => {
  Object.assign(fake, { allowed: false, stored: {}, origin: 'chrome-extension://abc/', opened: [] });
  await useWords();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the notice about private windows', () => {
  it('is there only where the browser says that it keeps Tosha out', async () => {
    for (const allowed of [true, null]) {
      fake.allowed = allowed;
      render(<PrivateNotice />);
      await new Promise((done) => setTimeout(done));
      expect(screen.queryByText(title)).toBeNull();
      cleanup();
    }
    fake.allowed = false;
    render(<PrivateNotice />);
    expect(await screen.findByRole('region', { name: title })).toBeTruthy();
  });

  it('goes for good when somebody uses no private windows', async () => {
    render(<PrivateNotice />);
    fireEvent.click(await screen.findByText('I do not use private windows'));
    expect(screen.queryByText(title)).toBeNull();
    await waitFor(() => expect(fake.stored).toEqual({ noPrivateWindows: true }));
    render(<PrivateNotice />);
    await new Promise((done) => setTimeout(done));
    expect(screen.queryByText(title)).toBeNull();
  });

  it('opens the page of Tosha in Chrome’s settings', async () => {
    render(<PrivateNotice />);
    fireEvent.click(await screen.findByText(/^Open Tosha in/));
    await waitFor(() => expect(fake.opened).toEqual(['chrome://extensions/?id=abc']));
  });

  it('copies the address that only the user can open in Firefox, or says that it could not', async () => {
    fake.origin = 'moz-extension://abc/';
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { languages: ['en'], userAgent: 'Firefox', clipboard: { writeText } });
    render(<PrivateNotice />);
    fireEvent.click(await screen.findByText('Copy'));
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith('about:addons');
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(fake.opened).toEqual([]);
  });

  it('has the steps of Firefox for Android, which has no such page', async () => {
    fake.origin = 'moz-extension://abc/';
    vi.stubGlobal('navigator', { languages: ['en'], userAgent: 'Android; Firefox' });
    render(<PrivateNotice />);
    expect(await screen.findByText(/Run in private browsing/)).toBeTruthy();
    expect(screen.queryByText('Copy')).toBeNull();
  });
});
