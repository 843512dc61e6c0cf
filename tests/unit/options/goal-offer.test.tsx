// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GoalProposal } from '../../../src/domain/goal-proposal';
import { dailyLimit } from '../../../src/domain/limit';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

vi.mock('../../../src/platform/browser', async () => ({ browser: (await import('./fake-browser')).browser }));
const fake = vi.hoisted(() => ({ proposal: null as unknown }));
vi.mock('../../../src/platform/read-proposal', () => ({ readProposal: async () => fake.proposal }));

import { settings, today } from '../../../src/options/state';
import { GoalOffer } from '../../../src/options/week/goal-offer';

const minute = 60_000;
const goal = dailyLimit('goal', 'all', 60 * minute);
const asked = ['tick', { id: 'goal/asked', done: true }];

async function open(proposal: GoalProposal | null, limits = [goal]): Promise<void> {
  fake.proposal = proposal;
  settings.value = settingsWith({ limits });
  today.value = someDay;
  render(
    <main>
      <h1 tabIndex={-1}>Week</h1>
      <GoalOffer />
    </main>,
  );
  if (proposal) await screen.findByRole('heading', { level: 2 });
}

beforeEach(async () => {
  forget();
  await speak('en');
});
afterEach(cleanup);

describe('an offer of a goal', () => {
  const first: GoalProposal = { type: 'first', usualMs: 45 * minute, lessMs: 35 * minute };

  it('is not there where there is nothing to ask', async () => {
    await open(null);
    await new Promise((done) => setTimeout(done));
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
  });

  it('sets nothing by itself; the number can be changed first', async () => {
    answer.mockImplementation(async (type) => (type === 'change' ? 'now' : null));
    await open(first, []);
    const field = screen.getByLabelText<HTMLInputElement>('Time for a day');
    expect(field.value).toBe('45');
    fireEvent.click(screen.getByRole('button', { name: '35 minutes, a little less' }));
    await waitFor(() => expect(field.value).toBe('35'));
    fireEvent.input(field, { target: { value: '40' } });
    expect(answer).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Set this goal' }));
    expect(await screen.findByText('Saved. It counts from now on.')).toBeTruthy();
    const limit = dailyLimit('goal', 'all', 40 * minute);
    expect(answer.mock.calls).toEqual([['change', { type: 'limit', limit }], asked]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.activeElement?.tagName).toBe('H1');
    // The worker has written it down.
    settings.value = settingsWith({ limits: [limit] });
    expect(await screen.findByText('40 min a day')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Daily goal');
  });

  it('goes for four weeks with one no', async () => {
    await open(first, []);
    fireEvent.click(screen.getByRole('button', { name: 'No, thanks' }));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 2 })).toBeNull());
    expect(answer.mock.calls).toEqual([asked]);
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('after a heavy week begins with the goal as it is', async () => {
    await open({ type: 'past', days: 5, of: 7 });
    expect(screen.getByText(/^Last week 5 of 7 days went past your goal\./)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Time for a day').value).toBe('60');
    expect(screen.getByRole('link', { name: 'See your limits' }).getAttribute('href')).toBe('#limits');
    fireEvent.click(screen.getByRole('button', { name: 'Keep my goal' }));
    await waitFor(() => expect(answer.mock.calls).toEqual([asked]));
    cleanup();
    await open({ type: 'more', usualMs: 75 * minute, beforeMs: 50 * minute });
    expect(screen.getByText(/a usual day was 1 hour 15 minutes\..* it was 50 minutes\./)).toBeTruthy();
  });
});
