import { afterEach, describe, expect, it, vi } from 'vitest';
import { nativeBrowser } from '../../../src/platform/native-browser';

afterEach(() => vi.unstubAllGlobals());

describe('the API in a page', () => {
  it('is the browser’s own where it has one, else the one of Chrome', () => {
    vi.stubGlobal('chrome', { name: 'chrome' });
    expect(nativeBrowser()).toEqual({ name: 'chrome' });
    vi.stubGlobal('browser', { name: 'browser' });
    expect(nativeBrowser()).toEqual({ name: 'browser' });
  });

  it('is never an element that the page has named so', () => {
    vi.stubGlobal('chrome', { name: 'chrome' });
    // As elements with an id are: seen as globals, without being the global object's own.
    Object.defineProperty(Object.prototype, 'browser', { value: { name: 'element' }, configurable: true });
    try {
      expect(nativeBrowser()).toEqual({ name: 'chrome' });
    } finally {
      Reflect.deleteProperty(Object.prototype, 'browser');
    }
  });
});
