import type { Browser, Page } from 'puppeteer-core';
import type { StandIn } from './stand-in';

export type BrowserName = 'chromium' | 'firefox';

/** Both browsers that every end-to-end test runs in. */
export const browserNames: readonly BrowserName[] = ['chromium', 'firefox'];

/** How to start a browser. */
export interface Launch {
  readonly standIn: StandIn;
  /** Folder of the unpacked extension; `dist/chrome` or `dist/firefox` by default, `null` for none. */
  readonly extension?: string | null;
  /**
   * Installs for good, so that the extension is still there after a restart with the same `profile`.
   * The browser must write that to disk first: up to 10 s in Chromium.
   */
  readonly permanent?: boolean;
  /** The extension is in the profile already (`permanent`): a browser that starts again, not a new install. */
  readonly installed?: boolean;
  /** Folder of the profile, which is kept; without one a new one is made, and removed by `close`. */
  readonly profile?: string;
  /** True by default; `false` needs a display. */
  readonly headless?: boolean;
  /** Display to open windows on, e.g. `:99`. */
  readonly display?: string;
  readonly args?: readonly string[];
  /** Lets Chromium's tabs be heard, for what depends on it; else a headless browser makes no sound. */
  readonly heard?: boolean;
  /** Firefox preferences. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Page size in CSS pixels; 1280 × 800 by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** How to open a tab. */
export interface Opening {
  /** A window of its own. */
  readonly window?: boolean;
  /** Leaves the tab that is in front where it is. */
  readonly background?: boolean;
}

/** How to open a page of the extension. Sizes in CSS pixels. */
export interface ExtensionOpening extends Opening {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** A function that runs in a page of the extension, where the WebExtension API is `browser`. */
export type InBackground = <A extends unknown[], R>(
  run: (...args: A) => R,
  ...args: A
) => Promise<Awaited<R>>;

/** A running browser with the extension in it, whichever browser it is. */
export interface Driven {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Chromium: the id. Firefox: the add-on id of the manifest. Empty without an extension. */
  readonly extensionId: string;
  /** `chrome-extension://<id>/` or `moz-extension://<uuid>/`. */
  readonly extensionOrigin: string;
  readonly profile: string;
  /** Opens a tab. Resolves once the document is there, or after 15 s, loaded or not: a held page may never be. */
  open(url: string, opening?: Opening): Promise<Page>;
  /** Opens a page of the extension by its path in the built extension. */
  extensionPage(path: string, opening?: ExtensionOpening): Promise<Page>;
  /** Runs a function with the extension's API, in a page of its own that stays open behind the others. */
  readonly inBackground: InBackground;
  /** Closes the page that `inBackground` keeps. */
  closeHelper(): Promise<void>;
  /** True while the worker (Chromium) or the event page (Firefox) runs. Does not wake it. */
  workerRuns(): Promise<boolean>;
  /** Ends the background as the browser does when it is idle. Does nothing when it does not run. */
  stopWorker(): Promise<void>;
  /** Installs again from the same folder, under the tabs that are open: an update when its version is higher. */
  update(): Promise<void>;
  /** Ends the browser at once, as a crash or a power cut would. The profile is kept. */
  kill(): Promise<void>;
  close(): Promise<void>;
}
