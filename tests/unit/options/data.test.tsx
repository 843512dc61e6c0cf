// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { DataPage } from '../../../src/options/data/page';
import { settings, today } from '../../../src/options/state';
import { openUsage } from '../../../src/platform/database';
import { forget, settingsWith, someDay, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
  const db = await openUsage();
  await db.clear('days');
});
afterEach(cleanup);

describe('what is stored', () => {
  it('is nothing yet, and says when it will be', async () => {
    render(<DataPage />);
    expect(await screen.findByText(/No days yet/)).toBeTruthy();
  });

  it('is told in days', async () => {
    const db = await openUsage();
    await db.put('days', { ...someDay.usage, day: '2026-11-20' });
    await db.put('days', someDay.usage);
    render(<DataPage />);
    expect(await screen.findByText('2 days since November 20, 2026')).toBeTruthy();
  });
});
