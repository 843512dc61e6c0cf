import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day';
import type { StoredInterval } from '../../../src/domain/record';
import type { DayUsage } from '../../../src/domain/usage';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { heavyDays } from '../../support/heavy';
import { countedInTheEnd } from '../../support/in-the-end';
import { putRows } from '../../support/sample';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, countedMs, readDays, readStore } from '../../support/tosha';
import { until } from '../../support/until';
import { press, says, textOf } from './controls';
import { said } from './said';
import { openOptions } from './screens';

const feed = 'https://www.youtube.com/shorts/abcdefghijk';
const historyDays = 30;

interface Saved {
  savedFile?: Blob;
}

/** Saves a file by a button of the page, and gives its text. */
async function save(page: Page, button: string): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      (globalThis as Saved).savedFile = blob;
      return make(blob);
    };
  });
  await press(page, 'button', button);
  const read = () => page.evaluate(() => (globalThis as Saved).savedFile?.text() ?? '');
  return until(read, { what: 'the file', timeout: 30_000 });
}

/** Chooses a file on the page, as the browser's own dialog would. */
async function give(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (file, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const carried = new DataTransfer();
      carried.items.add(new File([content], file));
      if (input) input.files = carried.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

/** What is stored, without what only the database needs. */
async function history(driven: Driven) {
  const intervals = (await readStore(driven, 'intervals')) as StoredInterval[];
  return {
    days: await readDays(driven),
    intervals: intervals
      .map(({ section, kind, start, end, day, zoneOffset }) =>
        [day, start, end, section, kind, zoneOffset].join(' '),
      )
      .sort(),
    events: ((await readStore(driven, 'events')) as { at: number; type: string; detail: string }[])
      .map(({ at, type, detail }) => `${at} ${type} ${detail}`)
      .sort(),
  };
}

describe.each(browserNames)('the history in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  let page: Page;
  let today: string;
  let before: Awaited<ReturnType<typeof history>>;
  let file: string;

  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await begin(name, { standIn });
    await ask(driven, 'finishWelcome', { sites: ['tiktok', 'youtube'], goalMinutes: 60 });
    const tab = await driven.open(feed);
    await until(async () => (await countedMs(driven, 'youtube/shorts')) > 4_000, {
      what: 'time',
      timeout: 30_000,
    });
    await tab.close();
    // The last report comes with the closing.
    await countedInTheEnd(driven, 'youtube/shorts');
    today = (await readDays(driven))[0]?.day ?? '';
    const past = [...heavyDays(historyDays, addDays(today, -1), 24)];
    await putRows(driven, {
      days: past.map(({ usage }) => usage),
      intervals: past.flatMap(({ intervals }) => intervals),
    });
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  it('is seen by week, month, year and day, down to the visit', async () => {
    page = await openOptions(driven, 'week');
    await says(page, said('weekEachDay'));
    await page.close();
    for (const period of [today.slice(0, 7), today.slice(0, 4)]) {
      page = await openOptions(driven, `calendar?${period}`);
      await until(() => page.evaluate(() => document.querySelectorAll('main table').length > 0), {
        what: `the calendar of ${period}`,
      });
      expect(await textOf(page)).not.toContain('NaN');
      await page.close();
    }
    page = await openOptions(driven, `day?${today}`);
    await says(page, 'YouTube Shorts');
    await page.close();
  });

  it('keeps the focus on the heading from page to page, although each has to read first', async () => {
    page = await openOptions(driven, 'week');
    await says(page, said('weekEachDay'));
    for (const place of [`day?${today}`, `calendar?${today.slice(0, 7)}`, 'week', 'log', `day?${today}`]) {
      const before = await page.evaluate((hash) => {
        location.hash = hash;
        return document.querySelector('main h1')?.textContent;
      }, place);
      // The page before has its own heading, with the focus on it.
      const focused = () =>
        page.evaluate((last) => {
          const { activeElement } = document;
          const isRead = document.querySelectorAll('main > *').length > 2;
          const isHeading = activeElement?.tagName === 'H1' && activeElement.closest('main') !== null;
          return isRead && isHeading && activeElement.textContent !== last;
        }, before);
      await until(focused, { what: `the focus on the heading of ${place}` });
    }
    await page.close();
  });

  it('is saved whole, and as tables whose sums are those of the days', async () => {
    before = await history(driven);
    page = await openOptions(driven, 'data');
    file = await save(page, said('dataExport'));
    const copy = JSON.parse(file) as { days: DayUsage[]; intervals: unknown[] };
    expect(copy.days).toEqual(before.days);
    expect(copy.intervals).toHaveLength(before.intervals.length);
    await page.close();
    page = await openOptions(driven, 'data');
    const table = await save(page, said('dataTableDays'));
    const rows = table.split('\r\n').filter(Boolean);
    const column = (rows[0] ?? '').replace('\uFEFF', '').split(',').indexOf('seconds');
    const seconds = rows.slice(1).reduce((sum, row) => sum + Number(row.split(',')[column]), 0);
    const sections = new Set(before.days.flatMap(({ atoms }) => Object.keys(atoms).join('+').split('+')));
    let ms = 0;
    for (const section of sections) ms += await countedMs(driven, section);
    // Each row is rounded to a second.
    expect(Math.abs(seconds - ms / 1_000)).toBeLessThanOrEqual(rows.length);
  });

  it('is erased after one question, and taken back whole', async () => {
    await press(page, 'button', said('dataErase'));
    await press(page, 'button', said('dataEraseYes'));
    await says(page, said('dataErased'));
    expect(await readDays(driven)).toEqual([]);
    await press(page, 'button', said('eraseUndo'));
    await says(page, said('eraseBack'));
    expect(await history(driven)).toEqual(before);
  });

  it('comes back from its file, once', async () => {
    await press(page, 'button', said('dataErase'));
    await press(page, 'button', said('dataEraseYes'));
    await says(page, said('dataErased'));
    await give(page, 'copy.json', file);
    await press(page, 'button', said('dataBringYes'));
    await says(page, said('dataBringDone_other', { count: historyDays + 1 }));
    expect(await history(driven)).toEqual(before);
    await give(page, 'copy.json', file);
    await press(page, 'button', said('dataBringYes'));
    await says(page, said('dataBringKnown'));
    expect(await history(driven)).toEqual(before);
  });

  it('takes nothing of a file that is cut off, and says so', async () => {
    await give(page, 'half.json', file.slice(0, file.length / 2));
    await says(page, said('dataBringDamaged', { name: 'half.json' }));
    expect(await history(driven)).toEqual(before);
  });

  it('takes in the history of Time Tracker', async () => {
    const day = addDays(before.days[0]?.day ?? today, -7);
    const row = { host: 'www.tiktok.com', date: day.replaceAll('-', ''), focus: 600_000, time: 3 };
    const tracked = { __meta__: { version: '4.1.0', ts: Date.now() }, __stat__: [row] };
    await give(page, 'time.json', JSON.stringify(tracked));
    await press(page, 'button', said('dataBringYes'));
    await says(page, said('dataBringDone_one', { count: 1 }));
    expect((await readDays(driven))[0]).toMatchObject({ day, atoms: { 'tiktok/feed': 600_000 } });
  });
});
