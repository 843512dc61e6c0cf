// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { dailyLimit } from '../../../src/domain/limit';
import { groupHealth } from '../../../src/options/help/group-health';
import { HelpPage } from '../../../src/options/help/page';
import { writeReport } from '../../../src/options/help/report';
import { settings, today } from '../../../src/options/state';
import { noteHealth } from '../../../src/platform/health';
import { forget, permissions, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({ limits: [dailyLimit('goal', 'all', 1)] });
});
afterEach(cleanup);

it('says that all is well when nothing was noted', async () => {
  render(<HelpPage />);
  expect(await screen.findByText(/All is well/)).toBeTruthy();
});

it('tells of faults in words, the newest kind first, each kind once', async () => {
  await noteHealth('siteChanged', 'tiktok');
  await noteHealth('siteChanged', 'youtube');
  await noteHealth('somethingNew', 'TypeError');
  render(<HelpPage />);
  expect(await screen.findByText('2 times')).toBeTruthy();
  expect(screen.getByText(/A site may have changed/)).toBeTruthy();
  expect(screen.getByText(/somethingNew/)).toBeTruthy();
});

it('leads to what Tosha noticed', () => {
  render(<HelpPage />);
  expect(screen.getByRole('link', { name: 'Open the log' }).getAttribute('href')).toBe('#log');
});

it('groups by kind, by the newest entry', () => {
  const entries = [
    { at: 1, kind: 'a' },
    { at: 2, kind: 'b' },
    { at: 3, kind: 'a' },
  ];
  expect(groupHealth(entries)).toEqual([
    { kind: 'a', count: 2, last: 3 },
    { kind: 'b', count: 1, last: 2 },
  ]);
});

describe('the report', () => {
  it('is shown before it is copied, and copied as it is shown', async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
    permissions.contains.mockImplementation(
      async ({ origins }) => !origins.some((origin) => origin.includes('youtube')),
    );
    await noteHealth('databaseSetAside', 'VersionError');
    const { container } = render(<HelpPage />);
    fireEvent.click(screen.getByRole('button', { name: 'Show it first' }));
    const shown = await waitFor(() => {
      const text = container.querySelector('pre')?.textContent;
      expect(text).toBeTruthy();
      return text ?? '';
    });
    expect(shown).toContain('Tosha 0.1.0\n');
    expect(shown).toContain('permissions missing: youtube\n');
    expect(shown).toContain('limits: 1\n');
    expect(shown).toMatch(/databaseSetAside VersionError/);
    expect(written).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));
    await waitFor(() => expect(written).toEqual([shown]));
  });

  it('holds no address', () => {
    const facts = {
      version: '1.0.0',
      browser: 'Firefox 153',
      language: 'sw',
      missing: [],
      privateWindows: null,
      days: null,
      limits: 0,
      restricted: 'off',
      changed: ['youtube/comments'],
      broken: true,
    };
    const report = writeReport(facts, [{ at: Date.UTC(2026, 10, 22), kind: 'readFailed' }]);
    expect(report).not.toMatch(/:\/\//);
    expect(report).toContain('allowed in private windows: unknown\ndatabase works: no\ndays stored: unknown');
    expect(report).toContain('2026-11-22T00:00:00.000Z readFailed');
  });
});
