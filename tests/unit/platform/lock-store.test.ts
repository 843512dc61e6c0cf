import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSettings } from '../../../src/domain/settings';
import { type FakeBrowser, newBrowser } from '../../support/fake-browser';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 10, 22, 12);
const lock = {
  salt: `${'A'.repeat(22)}==`,
  hash: `${'B'.repeat(43)}=`,
  rounds: 600_000,
  since: start,
  opensAt: start + 24 * hour,
};

let browser: FakeBrowser;
let store: typeof import('../../../src/platform/lock-store');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  browser = newBrowser();
  browser.local.settings = { ...parseSettings({}), lock };
  vi.resetModules();
  store = await import('../../../src/platform/lock-store');
});
afterEach(() => vi.useRealTimers());

const opensAt = () => (browser.local.settings as { lock: typeof lock }).lock.opensAt;

describe('the time in which the PIN lets changes through', () => {
  it('is five minutes, and locking again ends it', async () => {
    expect(await store.unlockedUntil()).toBe(0);
    await store.openWindow();
    vi.setSystemTime(start + 5 * minute - 1);
    expect(await store.isUnlocked({ lock })).toBe(true);
    vi.setSystemTime(start + 5 * minute);
    expect(await store.isUnlocked({ lock })).toBe(false);
    await store.openWindow();
    await store.closeWindow();
    expect(await store.isUnlocked({ lock })).toBe(false);
  });

  it('is not brought back by a clock that is set back, nor by nonsense in the storage', async () => {
    await store.openWindow();
    vi.setSystemTime(start - 1);
    expect(await store.isUnlocked({ lock })).toBe(false);
    browser.session.unlocked = { from: 'x', until: Number.POSITIVE_INFINITY };
    expect(await store.isUnlocked({ lock })).toBe(false);
  });

  it('does not matter where there is no PIN', async () => {
    expect(await store.isUnlocked({ lock: null })).toBe(true);
  });

  it('is in no memory that outlives the browser', async () => {
    await store.openWindow();
    expect(Object.keys(browser.local).sort()).toEqual(['pinTries', 'settings']);
  });
});

describe('wrong tries', () => {
  it('are written down, and survive a restart', async () => {
    for (let wrong = 1; wrong <= 3; wrong++) expect(await store.noteWrong()).toBe(0);
    expect(await store.noteWrong()).toBe(30_000);
    vi.resetModules();
    store = await import('../../../src/platform/lock-store');
    expect(await store.readTries()).toEqual({ wrong: 4, last: start, until: start + 30_000 });
    expect(await store.isWaiting({ lock: { ...lock, opensAt: null } })).toBe(true);
    await store.forgetTries();
    expect(await store.isWaiting({ lock: { ...lock, opensAt: null } })).toBe(false);
  });
});

describe('a wait', () => {
  /** Looks at the clock as an alarm makes the worker look: every five minutes. */
  async function follow(ms: number): Promise<void> {
    const from = Date.now();
    for (let passed = 5 * minute; passed <= ms; passed += 5 * minute) {
      vi.setSystemTime(from + passed);
      await store.followWait();
    }
  }

  it('that is really waited is not prolonged', async () => {
    await store.beginWait();
    await follow(24 * hour);
    expect(opensAt()).toBe(lock.opensAt);
  });

  it('grows by what a clock was set forward while no worker lived', async () => {
    await store.beginWait();
    await follow(hour);
    vi.setSystemTime(Date.now() + 20 * hour);
    await store.followWait();
    expect(opensAt()).toBeGreaterThan(lock.opensAt + 20 * hour - 7 * minute);
  });

  it('grows once by a jump, whoever tells of it first', async () => {
    await store.beginWait();
    vi.setSystemTime(start + 20 * hour);
    await store.followWait();
    await store.addUnexplained(20 * hour);
    expect(opensAt()).toBeLessThanOrEqual(lock.opensAt + 20 * hour);
    browser.local.settings = { ...parseSettings({}), lock };
    vi.setSystemTime(start);
    vi.resetModules();
    store = await import('../../../src/platform/lock-store');
    await store.beginWait();
    vi.setSystemTime(start + 20 * hour);
    await store.addUnexplained(20 * hour);
    await store.followWait();
    expect(opensAt()).toBe(lock.opensAt + 20 * hour);
  });

  it('is not cut by a clock that goes back and forth', async () => {
    await store.beginWait();
    vi.setSystemTime(start - 10 * hour);
    await store.followWait();
    vi.setSystemTime(start);
    await store.followWait();
    expect(opensAt()).toBeGreaterThanOrEqual(lock.opensAt);
  });

  it('between two tries grows too', async () => {
    for (let wrong = 0; wrong < 8; wrong++) await store.noteWrong();
    vi.setSystemTime(start + 3 * hour);
    await store.followWait();
    expect(await store.isWaiting({ lock: { ...lock, opensAt: null } })).toBe(true);
    expect((await store.readTries()).until).toBeGreaterThan(start + 3 * hour);
  });

  it('between two tries that is long over does not come back', async () => {
    for (let wrong = 0; wrong < 8; wrong++) await store.noteWrong();
    await follow(60 * minute);
    vi.setSystemTime(start + 9 * hour);
    await store.followWait();
    expect(await store.isWaiting({ lock: { ...lock, opensAt: null } })).toBe(false);
  });

  it('goes on while the browser is closed', async () => {
    await store.beginWait();
    delete browser.session.lockSeen;
    vi.setSystemTime(start + 10 * hour);
    await store.followWait();
    expect(opensAt()).toBe(lock.opensAt);
  });
});
