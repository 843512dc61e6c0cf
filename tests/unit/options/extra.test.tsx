// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExtraPage } from '../../../src/options/extra/page';
import { isSameSentence } from '../../../src/options/extra/same-sentence';
import { settings } from '../../../src/options/state';
import { answer, browser, forget, settingsWith, speak } from './fake-browser';

vi.mock('../../../src/platform/browser', async () => ({ browser: (await import('./fake-browser')).browser }));

const sentence = 'I choose 5 more minutes of TikTok, and then I will stop.';
const lock = { salt: 'A'.repeat(24), hash: 'B'.repeat(44), rounds: 600_000, since: 0, opensAt: null };

beforeEach(async () => {
  forget();
  await speak('en');
  settings.value = settingsWith({});
  location.hash = '#extra?section=tiktok%2Ffeed';
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const field = () => screen.getByLabelText('Type this sentence') as HTMLInputElement;
async function submit(): Promise<void> {
  await act(async () => {
    fireEvent.submit(field().form as HTMLFormElement);
  });
  await act(() => new Promise<void>((done) => setTimeout(done)));
}

describe('the sentence', () => {
  it.each([
    sentence.toUpperCase(),
    '  i choose   5 more minutes of tiktok and then i will stop',
    'I choose 5 more minutes of TikTok — and then, I will stop!',
  ])('is compared kindly: %s', (typed) => {
    expect(isSameSentence(typed, sentence)).toBe(true);
  });

  it.each(['', 'I choose 5 more minutes of TikTok', sentence.replace('5', '50'), 'stop'])(
    'is not this: %s',
    (typed) => {
      expect(isSameSentence(typed, sentence)).toBe(false);
    },
  );

  it('is asked for again when it is another, and gives the minutes when it is the same', async () => {
    answer.mockResolvedValue({ granted: true, decisions: {} });
    render(
      <main>
        <ExtraPage />
      </main>,
    );
    screen.getByText(sentence);
    fireEvent.input(field(), { target: { value: 'let me in' } });
    await submit();
    screen.getByText('Not quite the same yet. Look at it once more.');
    expect(answer).not.toHaveBeenCalled();
    fireEvent.input(field(), { target: { value: sentence } });
    await submit();
    expect(answer.mock.calls).toEqual([['extra', { section: 'tiktok/feed' }]]);
    expect(document.activeElement?.textContent).toBe('Done: 5 more minutes.');
    screen.getByRole('button', { name: 'Back to TikTok' });
    expect(screen.queryByLabelText('Type this sentence')).toBeNull();
  });

  it('is typed, not pasted', () => {
    render(
      <main>
        <ExtraPage />
      </main>,
    );
    for (const type of ['paste', 'drop']) {
      const event = new Event(type, { bubbles: true, cancelable: true });
      act(() => void field().dispatchEvent(event));
      expect(event.defaultPrevented).toBe(true);
    }
    screen.getByText('Typing it is the point. Take your time.');
  });
});

it('says so when there is no more, and offers the exit all the while', async () => {
  answer.mockResolvedValue({ granted: false, decisions: {} });
  render(
    <main>
      <ExtraPage />
    </main>,
  );
  fireEvent.input(field(), { target: { value: sentence } });
  await submit();
  screen.getByText(/There is no more time for today/);
  screen.getByRole('button', { name: 'No, it is enough for now' });
});

it('is the PIN where Tosha is locked, and no sentence', async () => {
  settings.value = settingsWith({ lock });
  render(
    <main>
      <ExtraPage />
    </main>,
  );
  await act(async () => undefined);
  expect(screen.queryByText(sentence)).toBeNull();
  expect(document.querySelector('input')?.type).toBe('password');
});

it('finds the section of a private window in what was begun, which is in memory only', async () => {
  location.hash = '#extra';
  const begun = { section: 'youtube/shorts', kind: 'type', at: 1, ms: 0, isPrivate: true };
  await browser.storage.session.set({ frictions: { 4: { ...begun, kind: 'hold', at: 2 }, 3: begun } });
  render(
    <main>
      <ExtraPage />
    </main>,
  );
  await screen.findByText(/minutes of YouTube,/);
});

it('explains itself when it is opened for nothing', async () => {
  location.hash = '#extra?section=nonsense';
  render(
    <main>
      <ExtraPage />
    </main>,
  );
  await screen.findByText(/opens from a stopped feed/);
  expect(document.querySelector('input')).toBeNull();
});
