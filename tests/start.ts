import { type BrowserName, type Driven, launch } from './support/browser';
import { journey } from './support/journey';
import { type StandIn, startStandIn } from './support/stand-in';

const feed = 'https://www.tiktok.com/foryou';

function hasDisplay(): boolean {
  const { platform, env } = process;
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Opens the browser for a person, and stays until it is closed. */
async function show(name: BrowserName, standIn: StandIn): Promise<void> {
  const driven = await launch(name, { standIn, headless: false });
  const ended = new Promise((resolve) => driven.browser.once('disconnected', resolve));
  await driven.extensionPage('src/options/index.html');
  await driven.open(feed);
  console.log(`Tosha runs in ${name}. The sites are stand-ins on this computer; close the browser to end.`);
  await ended;
  await driven.close();
}

/** Watches without a display until the block comes, and says what was seen. */
async function walk(name: BrowserName, standIn: StandIn): Promise<void> {
  const driven: Driven = await launch(name, { standIn });
  try {
    await journey(driven, feed);
  } finally {
    await driven.close();
  }
}

const name: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const standIn = await startStandIn();
try {
  await (hasDisplay() ? show(name, standIn) : walk(name, standIn));
} finally {
  await standIn.close();
}
