// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { siteById } from '../../../src/domain/catalogue';
import { readPolicy } from '../../../src/domain/read-policy';
import { withManaged } from '../../../src/domain/with-managed';
import { SiteCard } from '../../../src/options/sites/site-card';
import { settings } from '../../../src/options/state';
import { forget, settingsWith, speak } from './fake-browser';

const missing = { hosts: [], request: () => undefined };

function show(id: string, policy: object): HTMLInputElement[] {
  settings.value = withManaged(settingsWith({}), readPolicy(policy).managed);
  const site = siteById(id);
  if (!site) throw new Error(id);
  render(<SiteCard site={site} missing={missing} />);
  return screen.getAllByRole<HTMLInputElement>('switch');
}

beforeEach(async () => {
  forget();
  await speak('en');
});
afterEach(cleanup);

describe('a site that a policy has set', () => {
  it('says so, and cannot be switched off', () => {
    const [counted, whole] = show('youtube', { sites: [{ site: 'youtube' }] });
    expect([counted?.checked, counted?.disabled, whole?.disabled]).toEqual([true, true, false]);
    expect(screen.getByText('Set by your school or family')).toBeTruthy();
    cleanup();
    const [, asWhole] = show('youtube', { sites: [{ site: 'youtube', whole: true }] });
    expect([asWhole?.checked, asWhole?.disabled]).toEqual([true, true]);
  });

  it('cannot be removed where it is an address', () => {
    show('own.example.com', { sites: [{ site: 'example.com' }] });
    expect(screen.queryByRole('button', { name: /Remove/ })).toBeNull();
  });

  it('says nothing of the sites that the policy does not speak of', () => {
    const [counted] = show('tiktok', { sites: [{ site: 'youtube' }] });
    expect(counted?.disabled).toBe(false);
    expect(screen.queryByText('Set by your school or family')).toBeNull();
  });
});
