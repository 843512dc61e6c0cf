// `npm run pictures`: takes the pictures of the README from the real thing, with sample data.
import type { Page } from 'puppeteer-core';
import { type Driven, launch } from './browser';
import { build } from './build';
import { isBlocked } from './journey';
import { removeFolder, temporaryFolder } from './profile';
import { put, sampleDay, seedDays } from './sample';
import { screenshot } from './screenshot';
import { type StandIn, startStandIn } from './stand-in';
import { ask } from './tosha';
import { sleep, until } from './until';

const pictures = 'docs/pictures';
const goalMinutes = 60;
const minute = 60_000;
/** Physical pixels to a CSS pixel, for sharp screens. */
const deviceScaleFactor = 1.5;

/** Minutes and videos of the sample's today. */
type Share = readonly (readonly [section: string, minutes: number, videos: number])[];
const afternoon: Share = [
  ['tiktok/feed', 21, 54],
  ['youtube/shorts', 13, 35],
  ['instagram/reels', 8, 21],
];
const evening: Share = [
  ['tiktok/feed', 31, 78],
  ['youtube/shorts', 18, 46],
  ['instagram/reels', 11, 28],
];

async function seedToday(driven: Driven, share: Share): Promise<void> {
  const day = new Date(Date.now() - 4 * 60 * minute).toISOString().slice(0, 10);
  const pick = (of: (entry: Share[number]) => number) =>
    Object.fromEntries(share.map((entry) => [entry[0], of(entry)]));
  const atoms = pick(([, minutes]) => minutes * minute);
  const total = Object.values(atoms).reduce((sum, ms) => sum + ms, 0);
  const row = {
    ...sampleDay(day, 1),
    atoms,
    views: pick(([, , videos]) => videos),
    hours: { 8: total / 3, 13: total / 1.5 },
  };
  await put(driven, [row], []);
}

async function shoot(page: Page, name: string, width: number, height?: number): Promise<void> {
  await page.setViewport({ width, height: height ?? 900, deviceScaleFactor });
  await sleep(500);
  if (!height) {
    const whole = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await page.setViewport({ width, height: whole, deviceScaleFactor });
    await sleep(500);
  }
  console.log(await screenshot(page, `${pictures}/${name}.png`));
}

async function take(standIn: StandIn, extension: string): Promise<void> {
  const driven = await launch('chromium', {
    standIn,
    extension,
    args: ['--lang=en-GB', '--accept-lang=en-GB'],
  });
  try {
    const sites = ['tiktok', 'youtube', 'instagram', 'facebook', 'snapchat'];
    await ask(driven, 'finishWelcome', { sites, goalMinutes });
    await seedDays(driven, 60);
    await seedToday(driven, afternoon);
    const light = { colorScheme: 'light' } as const;
    const popup = await driven.extensionPage('src/popup/index.html', light);
    await until(() => popup.$('.ring strong'), { what: 'the popup' });
    await shoot(popup, 'popup', 380);
    const week = await driven.extensionPage('src/options/index.html#week', light);
    await until(() => week.$('.bars-columns'), { what: 'the week' });
    // On a Sunday this week is whole; on other days the one before is.
    if (new Date().getDay() !== 0) await week.click('.week-picker button');
    await shoot(week, 'week', 1200, 900);
    await seedToday(driven, evening);
    const feed = await driven.open('https://www.tiktok.com/foryou');
    await feed.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await until(() => isBlocked(feed), { what: 'the block screen' });
    await shoot(feed, 'block', 1000, 720);
  } finally {
    await driven.close();
  }
}

// The sample's days are those of UTC.
process.env.TZ = 'UTC';
const extension = process.argv[2] ?? temporaryFolder('pictures');
if (!process.argv[2]) build('chromium', extension);
const standIn = await startStandIn();
try {
  await take(standIn, extension);
} finally {
  await standIn.close();
  if (!process.argv[2]) removeFolder(extension);
}
process.exit();
