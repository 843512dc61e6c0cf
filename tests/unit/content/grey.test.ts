// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGrey, type Grey } from '../../../src/content/grey';

const html = document.documentElement;
let stop: AbortController;
let grey: Grey;
beforeEach(() => {
  stop = new AbortController();
  grey = createGrey(stop.signal);
});
afterEach(() => {
  stop.abort();
  html.removeAttribute('style');
});

describe('the grey of a page', () => {
  it('is put back when the page takes it off, and leaves nothing behind', () => {
    grey.set(0.5);
    expect(html.style.getPropertyPriority('filter')).toBe('important');
    html.style.setProperty('filter', 'none', 'important');
    grey.set(0.5);
    expect(html.style.filter).toBe('grayscale(0.5)');
    grey.set(0);
    expect(html.hasAttribute('style')).toBe(false);
  });

  it('keeps the page’s own filter, and gives it back as it was', () => {
    html.style.filter = 'invert(1)';
    grey.set(0.3);
    grey.set(0.6);
    expect(html.style.filter).toBe('invert(1) grayscale(0.6)');
    stop.abort();
    expect(html.style.filter).toBe('invert(1)');
    expect(html.style.getPropertyPriority('filter')).toBe('');
  });

  it('goes with what fills the screen', () => {
    const player = document.createElement('div');
    document.body.append(player);
    grey.set(0.5);
    Object.defineProperty(document, 'fullscreenElement', { value: player, configurable: true });
    grey.set(0.5);
    expect([html.style.filter, player.style.filter]).toEqual(['', 'grayscale(0.5)']);
    Reflect.deleteProperty(document, 'fullscreenElement');
    grey.set(0.5);
    expect([html.style.filter, player.style.filter]).toEqual(['grayscale(0.5)', '']);
  });
});
