/** The only door to the browser's extension API: promises in both browsers. */
import browser from 'webextension-polyfill';

export { browser };
