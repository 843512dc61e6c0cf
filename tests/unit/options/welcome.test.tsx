// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { dailyLimit } from '../../../src/domain/limit';
import { routeOf } from '../../../src/options/routes';
import { settings } from '../../../src/options/state';
import { WelcomePage } from '../../../src/options/welcome/page';
import { chosenGoal, chosenSites } from '../../../src/options/welcome/state';
import { useWords } from '../../support/words';
import { answer, forget, permissions, settingsWith } from './fake-browser';

const all = ['tiktok', 'youtube', 'instagram', 'facebook', 'snapchat'];

beforeEach(async () => {
  forget();
  await useWords();
  chosenSites.value = all;
  chosenGoal.value = 60;
  settings.value = settingsWith({ welcomed: false });
});
afterEach(cleanup);

describe('the welcome', () => {
  it('needs one press for a working limit', async () => {
    render(<WelcomePage />);
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    await waitFor(() =>
      expect(answer).toHaveBeenCalledWith('finishWelcome', { sites: all, goalMinutes: 60 }),
    );
  });

  it('keeps other choices', async () => {
    render(<WelcomePage />);
    fireEvent.click(screen.getByLabelText('Facebook Reels'));
    fireEvent.click(screen.getByLabelText('Just count for now'));
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    const sites = all.filter((id) => id !== 'facebook');
    await waitFor(() => expect(answer).toHaveBeenCalledWith('finishWelcome', { sites, goalMinutes: null }));
  });

  it('asks for hosts that the browser holds back, in the same press', async () => {
    permissions.contains.mockImplementation(async ({ origins }) => !origins.includes('*://tiktok.com/*'));
    render(<WelcomePage />);
    await screen.findByText(/Your browser will ask/);
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(permissions.request).toHaveBeenCalledWith({ origins: ['*://tiktok.com/*'] });
    await waitFor(() => expect(answer).toHaveBeenCalled());
  });

  it('says so when the choices could not be kept, and can be pressed again', async () => {
    const lost = vi.fn();
    process.once('unhandledRejection', lost);
    answer.mockRejectedValueOnce(new Error('no worker'));
    render(<WelcomePage />);
    fireEvent.click(screen.getByRole('button', { name: 'Start' }));
    await screen.findByText(/could not be kept/);
    // It goes on to the page's own listener, which notes it.
    await waitFor(() => expect(lost).toHaveBeenCalled());
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Start' }).disabled).toBe(false);
  });

  it('says what happens next', async () => {
    settings.value = settingsWith({ limits: [dailyLimit('goal', 'all', 60 * 60_000)] });
    render(<WelcomePage />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('You are set');
    expect(screen.getByText(/After 1 hour in a day/)).toBeTruthy();
    expect(document.activeElement?.tagName).toBe('H1');
  });
});

describe('routeOf', () => {
  it('finds pages by their hash and never fails', () => {
    expect(routeOf('#limits', true)).toBe('limits');
    expect(routeOf('#/support', false)).toBe('support');
    expect(routeOf('#nonsense', true)).toBe('week');
    expect(routeOf('', false)).toBe('welcome');
    expect(routeOf('#welcome', true)).toBe('welcome');
    expect(routeOf('#extra?section=tiktok%2Ffeed', true)).toBe('extra');
    expect(routeOf('#limits?', true)).toBe('limits');
  });
});
