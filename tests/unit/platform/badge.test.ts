import { beforeEach, expect, it, vi } from 'vitest';
import { badgeText, showBadge } from '../../../src/platform/badge';
import { type FakeBrowser, newBrowser } from '../../support/fake-browser';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

const minute = 60_000;
let browser: FakeBrowser;
beforeEach(() => {
  browser = newBrowser();
});

it.each([
  [null, ''],
  [0, '0'],
  [-5, '0'],
  [1, '<1'],
  [minute - 1, '<1'],
  [minute, '1'],
  [minute + 1, '2'],
  [99 * minute, '99'],
  [100 * minute, '1h'],
  [24 * 60 * minute, '24h'],
])('%s ms left are shown as "%s"', (left, text) => {
  expect(badgeText(left)).toBe(text);
});

it('is set only when it changes', async () => {
  const { id } = browser.addTab({});
  for (const left of [9.9, 9.5, 9.1, 8.9]) await showBadge(id, left * minute, 5 * minute);
  expect(browser.api.action.setBadgeText.mock.calls.map(([{ text }]) => text)).toEqual(['10', '9']);
});

it('tries again when the tab was not there yet', async () => {
  await showBadge(77, minute, minute);
  browser.addTab({ id: 77 });
  await showBadge(77, minute, minute);
  expect(browser.badges.get(77)).toBe('1');
});
