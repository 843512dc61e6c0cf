import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import type { Launch } from './driven';
import { findBrowser } from './programs.mjs';
import { until } from './until';

/** Defaults of puppeteer that would make Chromium treat hidden pages better than a user's browser does. */
const notLikeAUser = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

function chromiumArgs({ standIn, viewport, args = [] }: Launch): string[] {
  const { width, height } = viewport ?? { width: 1280, height: 800 };
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--proxy-server=127.0.0.1:${standIn.proxyPort}`,
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    '--disable-component-update',
    '--autoplay-policy=no-user-gesture-required',
    `--window-size=${width},${height}`,
    '--lang=en-US',
    ...args,
  ];
}

/** Starts Chromium. Throws when there is none. */
export function launchChromium(options: Launch, profile: string): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium found: install it, or set TOSHA_CHROMIUM');
  return puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    args: chromiumArgs(options),
    ignoreDefaultArgs: options.heard ? [...notLikeAUser, '--mute-audio'] : notLikeAUser,
    // A worker that a debugger is attached to never goes idle, so puppeteer must leave it alone.
    targetFilter: (target) => target.type() !== 'service_worker',
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
}

async function workerTargets(session: CDPSession, origin: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets', {
    filter: [{ type: 'service_worker' }],
  });
  return targetInfos.filter((info) => info.url.startsWith(origin)).map((info) => info.targetId);
}

/** Knows and ends the worker of the extension at `origin`, without a debugger on it. */
export async function chromiumWorker(browser: Browser, origin: string) {
  const session = await browser.target().createCDPSession();
  const runs = async () => (await workerTargets(session, origin)).length > 0;
  return {
    runs,
    async stop(): Promise<void> {
      const close = async () => {
        const running = await workerTargets(session, origin);
        // It may end by itself in between; one that is still starting does not hear the first time.
        for (const targetId of running)
          await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
        return running.length === 0;
      };
      await until(close, { what: 'the worker to stop' });
    },
  };
}
