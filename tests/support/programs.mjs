import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where each browser usually is; the first that exists wins. */
const candidates = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a program: a name is looked up in PATH, a path is taken as it is. `null` when there is none. */
export function findProgram(name) {
  if (name.includes('/') || name.includes('\\')) return isExecutable(name) ? name : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** The path of a browser, or `null`. TOSHA_CHROMIUM and TOSHA_FIREFOX go before everything else. */
export function findBrowser(name) {
  const chosen = process.env[`TOSHA_${name.toUpperCase()}`];
  if (chosen) return findProgram(chosen);
  for (const candidate of candidates[name]) {
    const path = findProgram(candidate);
    if (path) return path;
  }
  return null;
}
