// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { BreathePage } from '../../../src/options/breathe/page';
import { settings } from '../../../src/options/state';
import { answer, forget, settingsWith, speak } from './fake-browser';

beforeEach(async () => {
  forget();
  await speak('en');
  settings.value = settingsWith({ breathing: 'slow' });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const word = () => screen.getByRole('status').textContent;
const count = () => document.querySelector('.exercise-count')?.textContent;
const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1_000));

it('leads by words that are read out and by a count, without sound, and ends after two minutes', () => {
  vi.useFakeTimers();
  render(<BreathePage />);
  const button = screen.getByRole('button', { name: 'Begin' });
  fireEvent.click(button);
  expect([word(), count()]).toEqual(['Breathe in', '4']);
  pass(4);
  expect([word(), count()]).toEqual(['Hold', '2']);
  pass(2);
  expect([word(), count()]).toEqual(['Breathe out', '6']);
  pass(6);
  expect(word()).toBe('Breathe in');
  pass(107);
  expect([word(), count()]).toEqual(['Breathe out', '1']);
  pass(1);
  expect(word()).toMatch(/^That was two minutes/);
  // The focus stays where it was.
  expect(screen.getByRole('button', { name: 'Once more' })).toBe(button);
});

it('stops when it is told to', () => {
  vi.useFakeTimers();
  render(<BreathePage />);
  fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  pass(5);
  expect(word()).toMatch(/^Sit or lie/);
});

it('keeps the kind of breath that is chosen', async () => {
  render(<BreathePage />);
  fireEvent.click(screen.getByRole('radio', { name: /^Box/ }));
  await waitFor(() => expect(answer).toHaveBeenCalledWith('choose', { breathing: 'box' }));
});
