// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const tabs = vi.hoisted(() => ({
  getCurrent: vi.fn(async () => ({ id: 7 })),
  create: vi.fn(async (_: object) => ({ id: 8 })),
  remove: vi.fn(async (_: number) => undefined),
}));
vi.mock('../../../src/platform/browser', async () => {
  const { browser } = await import('./fake-browser');
  return { browser: { ...browser, tabs } };
});

import { QuietExit } from '../../../src/options/quiet-exit/quiet-exit';
import { forget, localValue, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  vi.clearAllMocks();
  await speak('en');
  document.body.innerHTML = '<main>Childline</main><div id="here"></div>';
  location.hash = '#support';
  render(<QuietExit />, { container: document.getElementById('here') as HTMLElement });
});
afterEach(cleanup);

const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key, ...init });
const isEmpty = () => document.body.childElementCount === 0;

describe('the quiet exit', () => {
  it('empties the page in the very moment, and puts an empty tab in its place', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Leave quickly' }));
    expect([isEmpty(), location.hash]).toEqual([true, '#week']);
    await waitFor(() => expect(tabs.remove).toHaveBeenCalledWith(7));
    expect(tabs.create).toHaveBeenCalledWith({});
    // The new tab is there before the old one goes: it may be the last of its window.
    const [made, removed] = [tabs.create, tabs.remove].map((call) => call.mock.invocationCallOrder[0] ?? 0);
    expect(made).toBeLessThan(removed ?? 0);
  });

  it('takes Shift three times in a row, and nothing less', () => {
    press('Shift');
    press('Shift');
    press('a');
    press('Shift');
    press('Shift');
    press('Shift', { repeat: true });
    expect(isEmpty()).toBe(false);
    press('Shift');
    expect(isEmpty()).toBe(true);
  });

  it.each([{ altKey: true }, { ctrlKey: true }, { metaKey: true }, { isComposing: true }])(
    'is not taken by Shift with %j, nor by clicks with Shift',
    (init) => {
      for (let times = 0; times < 4; times++) press('Shift', init);
      for (let times = 0; times < 4; times++) {
        press('Shift');
        fireEvent.pointerDown(document.body);
      }
      expect(isEmpty()).toBe(false);
    },
  );

  it('leaves once, however often the key is pressed on', async () => {
    for (let times = 0; times < 7; times++) press('Shift');
    await waitFor(() => expect(tabs.remove).toHaveBeenCalled());
    expect([tabs.create.mock.calls.length, tabs.remove.mock.calls.length]).toEqual([1, 1]);
  });

  it('shows an empty page at least where no tab can be opened', async () => {
    tabs.create.mockRejectedValueOnce(new Error('no tabs'));
    const replace = vi.spyOn(location, 'replace').mockImplementation(() => undefined);
    fireEvent.click(screen.getByRole('button', { name: 'Leave quickly' }));
    expect(isEmpty()).toBe(true);
    await waitFor(() => expect(replace).toHaveBeenCalledWith('about:blank'));
    // That somebody left in a hurry is noted nowhere.
    expect(localValue('health')).toBeUndefined();
  });
});
