import type { Browser } from 'webextension-polyfill';
import { nativeBrowser } from './native-browser';

/**
 * The only door to the browser's extension API. Everything of it that Tosha uses gives promises by itself: in Firefox, and
 * in Chrome since Manifest V3. The polyfill did nothing any more but weigh 10 kB; its types say what both browsers have.
 */
export const browser = nativeBrowser() as unknown as Browser;
