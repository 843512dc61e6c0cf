// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));
vi.mock('../../../src/options/data/save-file', () => ({ saveFile: vi.fn() }));

import { makeBackup } from '../../../src/domain/backup';
import { addDays } from '../../../src/domain/day';
import { readFile } from '../../../src/domain/import/read-file';
import { emptyDay } from '../../../src/domain/usage';
import { ExportCard } from '../../../src/options/data/export-card';
import { saveFile } from '../../../src/options/data/save-file';
import { settings, today } from '../../../src/options/state';
import { openUsage } from '../../../src/platform/database';
import { forget, localValue, settingsWith, someDay, speak } from './fake-browser';

const stores = ['days', 'intervals', 'events', 'checkIns', 'others'] as const;
const start = Date.UTC(2026, 10, 22, 8);

beforeEach(async () => {
  forget();
  vi.mocked(saveFile).mockReset();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
  const db = await openUsage();
  const tx = db.transaction(stores, 'readwrite');
  for (const store of stores) await tx.objectStore(store).clear();
  for (let index = 0; index < 600; index++) {
    const day = addDays('2026-11-22', -index);
    await tx
      .objectStore('days')
      .put({ ...emptyDay(day, 'UTC'), atoms: { 'tiktok/feed': 60_000 }, goal: null });
    await tx.objectStore('events').add({ at: start, day, type: 'changed', detail: 'limit goal' });
    await tx.objectStore('intervals').add({
      section: 'tiktok/feed',
      kind: 'focused',
      start: start - index * 86_400_000,
      end: start - index * 86_400_000 + 60_000,
      from: start,
      until: start + 60_000,
      day,
      zoneOffset: 0,
      document: 'a-random-name',
    });
  }
  await tx.objectStore('others').put({ device: 'b'.repeat(12), day: '2026-11-22', sections: {} });
  await tx.done;
});
afterEach(cleanup);

/** Presses a button and waits for the file. */
async function save(button: string): Promise<{ name: string; type: string; text: string }> {
  render(<ExportCard />);
  fireEvent.click(screen.getByRole('button', { name: button }));
  await waitFor(() => expect(saveFile).toHaveBeenCalled());
  const [name = '', file = new Blob()] = vi.mocked(saveFile).mock.calls[0] ?? [];
  await screen.findByText(`Saved as ${name}.`);
  return { name, type: file.type, text: await file.text() };
}

it('saves everything as one file that is named with the date', async () => {
  const { name, type, text } = await save('Download a copy');
  expect(name).toMatch(/^tosha-\d{4}-\d\d-\d\d\.json$/);
  expect(type).toBe('application/json');
  const file = JSON.parse(text);
  const db = await openUsage();
  const device = String(localValue('device'));
  expect(device).toMatch(/^[a-z0-9]{12}$/);
  const stored = {
    device,
    settings: settings.value,
    days: await db.getAll('days'),
    intervals: await db.getAll('intervals'),
    events: await db.getAll('events'),
    checkIns: await db.getAll('checkIns'),
    others: await db.getAll('others'),
  };
  const whole = makeBackup(stored, Date.parse(file.exportedAt), '0.1.0');
  const sorted = (rows: readonly { start: number }[]) => rows.toSorted((a, b) => a.start - b.start);
  expect({ ...file, intervals: sorted(file.intervals) }).toEqual({
    ...whole,
    intervals: sorted(whole.intervals),
  });
  const read = readFile(text, { at: Date.UTC(2026, 10, 23), zone: 'UTC' });
  const { days, intervals, events, checkIns } = file;
  expect(read).toMatchObject({ kind: 'tosha', device, history: { days, intervals, events, checkIns } });
});

it('saves tables that open in a spreadsheet', async () => {
  const days = await save('Each day and section');
  expect(days.name).toMatch(/^tosha-days-\d{4}-\d\d-\d\d\.csv$/);
  expect(days.type).toBe('text/csv');
  expect(days.text).toMatch(/^\ufeffday,site,section,name,seconds,/);
  expect(days.text.split('\r\n')).toHaveLength(602);
  expect(days.text).toContain('\r\n2026-11-22,tiktok,tiktok/feed,TikTok,60,0,0,0,0,0,0,0,60,\r\n');
  cleanup();
  vi.mocked(saveFile).mockReset();
  const visits = await save('Every visit');
  expect(visits.name).toMatch(/^tosha-visits-\d{4}-\d\d-\d\d\.csv$/);
  const lines = visits.text.split('\r\n');
  expect(lines).toHaveLength(602);
  expect(lines.at(-2)).toBe(
    '2026-11-22,2026-11-22 08:00:00,2026-11-22 08:01:00,0,tiktok,tiktok/feed,TikTok,focused,60',
  );
});

it('says how much is written, not more often than at each tenth, and can be stopped', async () => {
  render(<ExportCard />);
  const said = new Set<string>();
  const bars = new Set<number>();
  const watch = new MutationObserver(() => {
    said.add(screen.getByRole('status').textContent ?? '');
    const bar = document.querySelector('progress');
    if (bar) bars.add(bar.value);
    if (bar && bar.value > 0.2) fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  });
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  fireEvent.click(screen.getByRole('button', { name: 'Download a copy' }));
  await screen.findByText('Stopped. Nothing was saved.');
  watch.disconnect();
  expect(saveFile).not.toHaveBeenCalled();
  expect(bars.size).toBeGreaterThan(1);
  expect([...said].every((words) => words === '' || /^\d?0% is done\.$|^Stopped/.test(words))).toBe(true);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(document.activeElement?.textContent).not.toBe('Stop');
});

it('says so when it could not be done', async () => {
  vi.mocked(saveFile).mockImplementation(() => {
    throw new Error('no');
  });
  render(<ExportCard />);
  fireEvent.click(screen.getByRole('button', { name: 'Every visit' }));
  await waitFor(() => expect(screen.getByRole('status').className).toContain('bad'));
});
