import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { Launch } from './driven';
import { findBrowser } from './programs.mjs';

/** The fixed host of the extension's pages, so that tests know their address. */
export const firefoxUuid = 'd7a3f1c2-5b64-4e0f-9c1a-70512a9be001';

function firefoxPrefs(options: Launch, addonId: string) {
  const { standIn } = options;
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': standIn.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': standIn.proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'media.autoplay.default': 0,
    'media.autoplay.blocking_policy': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: firefoxUuid }),
    'extensions.autoDisableScopes': 0,
    'xpinstall.signatures.required': false,
    'intl.accept_languages': 'en-US',
    'browser.shell.checkDefaultBrowser': false,
    'browser.tabs.warnOnClose': false,
    ...options.prefs,
  };
}

/** Starts Firefox with the page address of `addonId` fixed. Throws when there is none. */
export async function launchFirefox(options: Launch, profile: string, addonId: string): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('no Firefox found: install it, or set TOSHA_FIREFOX');
  const { width, height } = options.viewport ?? { width: 1280, height: 800 };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`, ...(options.args ?? [])],
    extraPrefsFirefox: firefoxPrefs(options, addonId),
    ...(options.display ? { env: { ...process.env, DISPLAY: options.display } } : {}),
  });
  // On exit puppeteer would put the preferences back as they were before, and with them forget the add-on's.
  await Promise.all(
    ['prefs.js', 'user.js'].map((file) => rm(join(profile, `${file}.puppeteer`), { force: true })),
  );
  return browser;
}
