import { describe, expect, it } from 'vitest';
import type { BroughtFile } from '../../../../src/domain/import/history';
import { readFile } from '../../../../src/domain/import/read-file';
import { noon, sampleFiles, toshaFile } from '../../../support/sample-files';

const context = { at: noon, zone: 'Africa/Nairobi' };
const read = (text: string) => readFile(text, context);
const good = (text: string): BroughtFile => {
  const file = read(text);
  if ('error' in file) throw new Error(`${file.error} ${file.where}`);
  return file;
};
const sample = (name: string) => sampleFiles[name] ?? '';
const minute = 60_000;

describe("a file of Tosha's own", () => {
  it('is read whole', () => {
    const { kind, history, settings, device, savedAt, leftOut } = good(sample('tosha3'));
    const { days, intervals, events, checkIns } = toshaFile;
    expect({ kind, device, leftOut }).toEqual({ kind: 'tosha', device: 'abcdefgh1234', leftOut: 0 });
    expect(savedAt).toBe(Date.UTC(2026, 10, 22, 11));
    expect(history).toEqual({ days, intervals, events, checkIns });
    expect(settings?.ticks).toEqual({ 'has/tiktok': '2026-11-01' });
  });

  it.each(['tosha1', 'tosha2'])('is read in an older version: %s', (name) => {
    const { device, history } = good(sample(name));
    expect(device).toBeNull();
    expect(history.days.length).toBeGreaterThan(1);
    expect(history.intervals).toEqual(toshaFile.intervals);
  });

  it('may hold settings alone, or history alone', () => {
    expect(good('{"format":"tosha","version":2,"settings":{}}').history.days).toEqual([]);
    expect(good(JSON.stringify({ ...toshaFile, settings: undefined })).settings).toBeNull();
  });

  const [first] = toshaFile.days;
  const day = (changed: object) => ({ ...toshaFile, days: [{ ...first, ...changed }] });
  const [watched] = toshaFile.intervals;
  const interval = (changed: object) => ({ ...toshaFile, intervals: [{ ...watched, ...changed }] });
  const dayMs = 86_400_000;
  it.each([
    ['newer', '', { ...toshaFile, version: 4 }],
    ['row', 'version', { ...toshaFile, version: '3' }],
    ['row', 'version', { ...toshaFile, version: undefined }],
    ['unknown', '', { format: 'tosha', version: 3 }],
    ['row', 'device', { ...toshaFile, device: 'not a name' }],
    ['row', 'settings', { ...toshaFile, settings: [] }],
    ['row', 'days', { ...toshaFile, days: {} }],
    ['row', 'days[1]', { ...toshaFile, days: [first, first] }],
    ['row', 'days[0]', day({ day: '2026-02-30' })],
    ['row', 'days[0]', day({ day: '1999-12-31' })],
    ['future', 'days[0]', day({ day: '2026-11-25' })],
    ['row', 'days[0]', day({ zone: 'Mars/Olympus' })],
    ['row', 'days[0]', day({ atoms: { 'tiktok/feed': -1 } })],
    ['row', 'days[0]', day({ atoms: { 'tiktok/feed': 0.5 } })],
    ['row', 'days[0]', day({ atoms: { 'tiktok/feed': 27 * 3_600_000 } })],
    ['row', 'days[0]', day({ atoms: { 'tiktok/feed+instagram/reels': 1 } })],
    ['row', 'days[0]', day({ atoms: { 'tiktok/feed+tiktok/feed': 1 } })],
    ['row', 'days[0]', day({ atoms: [] })],
    ['site', 'days[0]', day({ atoms: { 'newsite/feed': 1 } })],
    ['site', 'days[0]', day({ views: { 'tiktok/nothing': 1 } })],
    ['row', 'days[0]', day({ kinds: { 'tiktok/feed': { dreaming: 1 } } })],
    ['row', 'days[0]', day({ hours: { '07': 1 } })],
    ['row', 'days[0]', day({ hours: { '-1': 1 } })],
    ['row', 'days[0]', day({ goal: -5 })],
    ['row', 'days[0]', day({ detail: {} })],
    ['row', 'intervals[0]', interval({ end: watched?.start })],
    ['row', 'intervals[0]', interval({ start: (watched?.end ?? 0) - 2 * dayMs })],
    ['row', 'intervals[0]', interval({ kind: 'unseen' })],
    ['row', 'intervals[0]', interval({ zoneOffset: 900 })],
    ['future', 'intervals[0]', interval({ start: noon, end: noon + dayMs + 1 })],
    ['row', 'events[0]', { ...toshaFile, events: [{ ...toshaFile.events[0], type: 'party' }] }],
    ['row', 'events[0]', { ...toshaFile, events: [{ ...toshaFile.events[0], detail: 'x'.repeat(501) }] }],
    ['row', 'checkIns[0]', { ...toshaFile, checkIns: [{ ...toshaFile.checkIns[0], feeling: 6 }] }],
    ['tooBig', 'days', { ...toshaFile, days: new Array(40_001).fill(0) }],
    ['tooBig', 'intervals[10000]', { ...toshaFile, intervals: new Array(10_001).fill(watched) }],
  ])('is refused as a whole: %s %s', (error, where, file) => {
    expect(read(JSON.stringify(file))).toEqual({ error, where });
  });

  it('takes nothing of a prototype', () => {
    const text = sample('tosha3').replace('"instagram/reels": 600000', '"__proto__": 600000');
    expect(read(text)).toEqual({ error: 'row', where: 'days[0]' });
  });

  it('may be cut off nowhere', () => {
    const text = sample('tosha2');
    for (let length = 1; length < text.length; length += 37)
      expect(read(text.slice(0, length))).toEqual({ error: 'damaged', where: '' });
  });
});

describe('the files of Time Tracker', () => {
  const shorts = { 'youtube/rest': 20 * minute, 'youtube/shorts': 10 * minute };
  it.each(['timeTracker', 'timeTrackerRecords', 'timeTrackerCsv'])('are read as sections: %s', (name) => {
    const { kind, history, leftOut, settings, device } = good(sample(name));
    expect({ kind, leftOut, settings, device }).toEqual({
      kind: 'timeTracker',
      leftOut: 1,
      settings: null,
      device: null,
    });
    expect(history.days.map(({ day, atoms }) => [day, atoms])).toEqual([
      ['2026-11-20', shorts],
      ['2026-11-21', { 'tiktok/feed': 40 * minute }],
    ]);
    expect(history.days[0]).toMatchObject({
      zone: 'Africa/Nairobi',
      kinds: { 'youtube/rest': { focused: 20 * minute }, 'youtube/shorts': { focused: 10 * minute } },
      hours: {},
      views: {},
      visits: {},
    });
  });

  it('are read as version 3 of it wrote them', () => {
    const { history, savedAt } = good(sample('timeTracker3'));
    expect(savedAt).toBe(Date.UTC(2026, 10, 22, 8));
    expect(history.days.map(({ day, atoms }) => [day, atoms])).toEqual([
      ['2026-11-20', { 'youtube/rest': 30 * minute }],
      ['2026-11-21', { 'tiktok/feed': minute }],
    ]);
  });

  it('add up the hosts of a site, and take a path out of the whole', () => {
    const rows = [
      { host: 'm.youtube.com', date: '20261120', focus: 5 * minute },
      { host: 'youtube.com', date: '20261120', focus: 10 * minute },
      { host: 'youtube.com/shorts/**', date: '20261120', focus: 4 * minute },
      { host: 'youtube.com/shorts/*', date: '20261120', focus: 3 * minute },
      { host: 'youtube.com/watch/**', date: '20261120', focus: 9 * minute },
      { host: 'www.tiktok.com/messages/**', date: '20261120', focus: 2 * minute },
      // A part is never more than the whole.
      { host: 'instagram.com', date: '20261120', focus: 3 * minute },
      { host: 'instagram.com/reels/**', date: '20261120', focus: 5 * minute },
    ];
    const file = { __meta__: { version: '4.0.0', ts: 1 }, __stat__: rows };
    expect(good(JSON.stringify(file)).history.days[0]?.atoms).toEqual({
      'youtube/rest': 11 * minute,
      'youtube/shorts': 4 * minute,
      'tiktok/rest': 2 * minute,
      'instagram/reels': 3 * minute,
    });
  });

  it('say nothing of when they were saved where no clock can have said so', () => {
    const saved = (ts: unknown) =>
      good(JSON.stringify({ __meta__: { version: '4.0.0', ts }, __stat__: [] })).savedAt;
    expect([8.64e15, 8.64e15 + 1, -1, Number.MAX_SAFE_INTEGER, 1.5, '1'].map(saved)).toEqual([
      8.64e15,
      ...[null, null, null, null, null],
    ]);
  });

  const stat = (row: object) => JSON.stringify({ __meta__: { version: '4.0.0' }, __stat__: [row] });
  it.each([
    ['row', '__stat__[0]', stat({ host: 'tiktok.com', date: '20261320', focus: 1 })],
    ['row', '__stat__[0]', stat({ host: 'tiktok.com', date: '2026-11-20', focus: 1 })],
    ['row', '__stat__[0]', stat({ host: 'tiktok.com', date: '20261120', focus: '1' })],
    ['row', '__stat__[0]', stat({ host: 'tiktok.com', date: '20261120', focus: 1e12 })],
    ['future', '__stat__[0]', stat({ host: 'tiktok.com', date: '20270101', focus: 1 })],
    ['row', '[0]', '[{"host":"tiktok.com","focus":"12"}]'],
    [
      'row',
      'line 3',
      `${sample('timeTrackerCsv').split('\r\n').slice(0, 2).join('\r\n')}\r\n20261121,tiktok.com,,,24`,
    ],
  ])('are refused as a whole: %s %s', (error, where, text) => {
    expect(read(text)).toEqual({ error, where });
  });
});

describe('the files of Web Activity Time Tracker', () => {
  it.each([
    ['webActivity', ['2026-01-02', '2026-11-20', '2026-11-21']],
    ['webActivityCsv', ['2026-11-20', '2026-11-21']],
  ])('are read as sections: %s', (name, days) => {
    const { kind, history, leftOut } = good(sample(name));
    expect({ kind, leftOut }).toEqual({ kind: 'webActivity', leftOut: 1 });
    expect(history.days.map(({ day }) => day).sort()).toEqual(days);
    const on = (wanted: string) => history.days.find(({ day }) => day === wanted)?.atoms;
    expect(on('2026-11-20')).toEqual({ 'youtube/rest': 30 * minute });
    expect(on('2026-11-21')).toEqual({ 'tiktok/feed': minute });
  });

  it('may name an address as its former versions did', () => {
    const url = { href: 'http://youtube.com/shorts', host: 'youtube.com', path: '/shorts' };
    const text = JSON.stringify([{ url, days: [{ date: '1/2/2026', summary: 30 }] }]);
    expect(good(text).history.days[0]?.atoms).toEqual({ 'youtube/shorts': 30_000 });
  });

  it.each([
    ['row', '[0].days[0]', '[{"url":"tiktok.com","days":[{"date":"22.07.2023","summary":1}]}]'],
    ['row', '[0].days[0]', '[{"url":"tiktok.com","days":[{"date":"22/7/2023","summary":1}]}]'],
    // Its former versions wrote dates as the browser's language does: 5 July in Kenya and Britain, never padded in the US.
    ['row', '[0].days[0]', '[{"url":"tiktok.com","days":[{"date":"05/07/2023","summary":1}]}]'],
    ['row', '[0]', '[{"url":"tiktok.com","days":[{"date":"7/22/2023","summary":-1}]}]'],
    ['row', 'line 2', 'Date,WebSite,Time(sec),Sessions\r\n7/22/2023,tiktok.com,12'],
  ])('are refused as a whole: %s %s', (error, where, text) => {
    expect(read(text)).toEqual({ error, where });
  });
});

it.each([
  ['nothing', '', 'unknown'],
  ['a picture', '\u0089PNG\r\n', 'unknown'],
  ['a table of something else', 'Name,Price\nTea,3', 'unknown'],
  ['an empty list', '[]', 'unknown'],
  ['other JSON', '{"format":"other","settings":{}}', 'unknown'],
  ['numbers', '[1,2,3]', 'unknown'],
  ['what is no JSON', '{"format":"tosha"', 'damaged'],
  ['a well without a bottom', '['.repeat(200_000), 'damaged'],
])('refuses %s', (_, text, error) => {
  expect(read(text)).toEqual({ error, where: '' });
});

it('reads a file that another program has saved again', () => {
  const { history } = good(sample('tosha3'));
  expect(good(`\uFEFF${sample('tosha3').replaceAll('\n', '\r\n')}`).history).toEqual(history);
});
