import { defaultSettings } from '../../src/domain/settings';

/** Sunday, 22 November 2026, noon, UTC: the moment at which the sample files are brought in. */
export const noon = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;

const interval = (section: string, kind: string, day: string, from: number, minutes: number) => {
  const start = Date.parse(`${day}T06:00:00Z`) + from * minute;
  return { section, kind, start, end: start + minutes * minute, day, zoneOffset: 0 };
};
const intervals = [
  interval('tiktok/feed', 'focused', '2026-11-20', 0, 20),
  interval('youtube/shorts', 'beside', '2026-11-20', 15, 10),
  interval('tiktok/feed', 'pip', '2026-11-20', 60, 5),
  interval('tiktok/feed', 'focused', '2026-11-21', 0, 30),
  interval('own.example.com/feed', 'focused', '2026-11-21', 30, 4),
  interval('tiktok/feed', 'focused', '2026-11-22', 10, 10),
];

const days = [
  {
    day: '2024-02-29',
    zone: 'Africa/Nairobi',
    atoms: { 'instagram/reels': 600_000, 'instagram/reels+tiktok/feed': 60_000 },
    kinds: { 'instagram/reels': { focused: 660_000 }, 'tiktok/feed': { beside: 60_000 } },
    hours: { '7': 660_000 },
    views: { 'instagram/reels': 20 },
    skips: { 'instagram/reels': 3 },
    visits: { 'instagram/reels': 2, 'tiktok/feed': 1 },
    goal: 3_600_000,
    detail: {
      first: Date.UTC(2024, 1, 29, 9),
      last: Date.UTC(2024, 1, 29, 10),
      offsets: [180, 180],
      longest: { section: 'instagram/reels', ms: 400_000 },
    },
  },
  {
    day: '2026-11-20',
    zone: 'UTC',
    atoms: {
      'tiktok/feed': 20 * minute,
      'youtube/shorts': 5 * minute,
      'tiktok/feed+youtube/shorts': 5 * minute,
    },
    kinds: {
      'tiktok/feed': { focused: 20 * minute, pip: 5 * minute },
      'youtube/shorts': { beside: 10 * minute },
    },
    hours: { '2': 25 * minute, '3': 5 * minute },
    views: { 'tiktok/feed': 40, 'youtube/shorts': 12 },
    skips: {},
    visits: { 'tiktok/feed': 2, 'youtube/shorts': 1 },
    goal: null,
  },
  {
    day: '2026-11-21',
    zone: 'UTC',
    atoms: { 'tiktok/feed': 30 * minute, 'own.example.com/feed': 4 * minute },
    kinds: { 'tiktok/feed': { focused: 30 * minute }, 'own.example.com/feed': { focused: 4 * minute } },
    hours: { '2': 34 * minute },
    views: { 'tiktok/feed': 61 },
    skips: { 'tiktok/feed': 9 },
    visits: { 'tiktok/feed': 1, 'own.example.com/feed': 1 },
  },
  {
    day: '2026-11-22',
    zone: 'UTC',
    atoms: { 'tiktok/feed': 10 * minute },
    kinds: { 'tiktok/feed': { focused: 10 * minute } },
    hours: { '2': 10 * minute },
    views: { 'tiktok/feed': 7 },
    skips: {},
    visits: { 'tiktok/feed': 1 },
  },
];

const events = [
  { at: Date.UTC(2026, 10, 20, 9), day: '2026-11-20', type: 'block', detail: 'goal' },
  { at: Date.UTC(2026, 10, 21, 9), day: '2026-11-21', type: 'extra', detail: 'tiktok/feed 5 wait' },
  { at: Date.UTC(2026, 10, 22, 9), day: '2026-11-22', type: 'changed', detail: 'choice fade on' },
];
const checkIns = [
  { at: Date.UTC(2026, 10, 20, 20), day: '2026-11-20', feeling: 4, worth: 2 },
  { at: Date.UTC(2026, 10, 21, 20), day: '2026-11-21', feeling: 2, worth: null },
];

/** A file of Tosha, as a value. */
export const toshaFile = {
  format: 'tosha',
  version: 3,
  exportedAt: '2026-11-22T11:00:00.000Z',
  writtenBy: '0.1.0',
  device: 'abcdefgh1234',
  settings: { ...defaultSettings, ticks: { 'has/tiktok': '2026-11-01' } },
  days,
  intervals,
  events,
  checkIns,
};

const tracked = [
  { host: 'www.youtube.com', date: '20261120', focus: 1_800_000, time: 12, run: 0 },
  { host: 'www.youtube.com/shorts/**', date: '20261120', focus: 600_000, time: 4 },
  { host: 'www.tiktok.com', date: '20261121', focus: 2_400_000, time: 3 },
  { host: 'example.org', date: '20261121', focus: 99_000, time: 1 },
];
const meta = { version: '4.1.0', ts: Date.UTC(2026, 10, 22, 8) };

/** A copy of long ago: its intervals are too old to be kept, and one of them is of a day that is not in the list. */
const oldFile = {
  ...toshaFile,
  days: [
    {
      day: '2024-03-01',
      zone: 'UTC',
      atoms: { 'tiktok/feed': 11 * minute, 'tiktok/feed+youtube/shorts': 4 * minute },
      kinds: { 'tiktok/feed': { focused: 15 * minute }, 'youtube/shorts': { beside: 4 * minute } },
      hours: { '2': 15 * minute },
      views: { 'tiktok/feed': 30 },
      skips: {},
      visits: { 'tiktok/feed': 1, 'youtube/shorts': 1 },
    },
    ...days.slice(2),
  ],
  intervals: [
    interval('tiktok/feed', 'focused', '2024-03-01', 0, 15),
    interval('youtube/shorts', 'beside', '2024-03-01', 5, 4),
    interval('tiktok/feed', 'focused', '2024-03-02', 5, 4),
    ...intervals.slice(3),
  ],
};

/** Files of every kind that Tosha reads, as they are written. */
export const sampleFiles: Readonly<Record<string, string>> = {
  tosha3: `${JSON.stringify(toshaFile, null, 1)}\n`,
  toshaOld: JSON.stringify(oldFile),
  tosha2: JSON.stringify({ ...toshaFile, version: 2, device: undefined, days: days.slice(1) }),
  tosha1: JSON.stringify({
    ...toshaFile,
    version: 1,
    device: undefined,
    checkIns: undefined,
    days: days.slice(2),
  }),
  timeTracker: JSON.stringify(
    { __meta__: meta, __stat__: tracked, __limit__: [], __whitelist__: [] },
    null,
    4,
  ),
  timeTracker3: JSON.stringify({
    __meta__: { ...meta, version: '3.8.15' },
    __timer__WHITELIST: [],
    '20261120www.youtube.com': { focus: 1_800_000, time: 12 },
    '20261121tiktok.com': { focus: 60_000, time: 1, run: 5 },
    '20261121_g_7': { focus: 60_000, time: 1 },
  }),
  timeTrackerRecords: JSON.stringify(
    tracked.map(({ host, date, focus, time }) => ({
      host,
      date,
      alias: 'Some, site',
      cate: 'Fun',
      focus: String(focus / 1_000),
      time,
    })),
  ),
  timeTrackerCsv: [
    '\uFEFFDate,Domain,Alias,Category,Duration,Visits',
    '20261120,www.youtube.com,YouTube,Fun,1800,12',
    '20261120,www.youtube.com/shorts/**,Shorts, short,Fun,600,4',
    '20261121,www.tiktok.com,,,2400,3',
    '20261121,example.org,,,99,1',
  ].join('\r\n'),
  webActivity: JSON.stringify([
    {
      url: 'www.youtube.com',
      favicon: 'https://www.youtube.com/favicon.ico',
      summaryTime: 1_860,
      counter: 14,
      days: [
        { counter: 12, date: '11/20/2026', summary: 1_800 },
        { counter: 2, date: '1/2/2026', summary: 60 },
      ],
    },
    {
      url: 'tiktok.com',
      summaryTime: 60,
      counter: 1,
      days: [{ counter: 1, date: '11/21/2026', summary: 60 }],
    },
    {
      url: 'example.org',
      summaryTime: 9,
      counter: 1,
      days: [{ counter: 1, date: '11/21/2026', summary: 9 }],
    },
  ]),
  webActivityCsv:
    'Date,WebSite,Time(sec),Sessions\r\n11/20/2026,www.youtube.com,1800,12\r\n\r\n11/21/2026,tiktok.com,60,1\r\n11/21/2026,example.org,9,1\r\n\r\n',
};
