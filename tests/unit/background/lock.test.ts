import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../src/domain/settings';
import { hashPin } from '../../../src/platform/pin-hash';
import {
  everything,
  goalOf,
  minute,
  noon,
  pass,
  startWorker,
  type Worker,
  withWorker,
} from '../../support/worker';

vi.mock('../../../src/platform/browser', async () => ({
  browser: (await import('../../support/fake-browser')).browserOfNow,
}));

const hour = 60 * minute;
const pin = '2468';
const salt = 'c2FsdHNhbHRzYWx0c2FsdA==';
// A hash is slow by design.
vi.setConfig({ testTimeout: 20_000 });
/** Worked out once. */
const hash = hashPin(pin, salt, 600_000);

let worker: Worker;
withWorker({}, (started) => {
  worker = started;
});
beforeEach(async () => {
  const lock = { salt, hash: await hash, rounds: 600_000, since: noon, opensAt: null };
  worker = await startWorker({ lock, limits: [goalOf(10)] });
});

const stored = () => worker.browser.local.settings as Settings;
const tell = (type: string, request: unknown = {}) => worker.ask(type, request);
const unlock = (given: string) => tell('unlock', { pin: given });
const looser = { type: 'limit', limit: goalOf(60) };
const details = async () => (await worker.rows('events')).map(({ detail }) => detail);
/** Lets time pass as a browser does: with every alarm. */
async function wait(ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const next = worker.browser.alarms.get('next')?.scheduledTime ?? end;
    pass(Math.max(1, Math.min(end, next) - Date.now()));
    await worker.ask('reconcile');
  }
}

describe('what the PIN guards', () => {
  it.each([
    ['a higher limit', looser],
    ['no limit', { type: 'removeLimit', id: 'goal' }],
    ['a site', { type: 'site', site: 'tiktok', tracked: false, wholeSite: false }],
    [
      'more extra time',
      { type: 'choice', name: 'extra', value: { ms: minute, perDay: 6, friction: 'wait' } },
    ],
    ['another day', { type: 'choice', name: 'dayStart', value: 720 }],
    ['the PIN', { type: 'removeLock' }],
  ])('is not changed without it, and nothing waits in secret: %s', async (_, change) => {
    const before = structuredClone(stored());
    expect(await tell('change', change)).toBe('locked');
    expect(stored()).toEqual(before);
  });

  it('is neither a file nor another PIN', async () => {
    const file = { ...stored(), lock: null, limits: [goalOf(60)] };
    expect(await tell('adopt', { settings: file })).toEqual({ now: 0, queued: 0, locked: 1 });
    expect(await tell('setLock', { pin: '0000' })).toBe('locked');
    expect(stored()).toMatchObject({ limits: [goalOf(10)], lock: { salt } });
  });

  it('is never what is stricter, a pause, or the erasing of what is stored', async () => {
    expect(await tell('change', { type: 'limit', limit: goalOf(5) })).toBe('now');
    expect(await tell('pause', { ms: hour })).toBeNull();
    expect(await tell('erase', everything)).toMatchObject({ days: [] });
    expect(stored().limits).toEqual([goalOf(5)]);
  });

  it('may not be asked by a page of a site', async () => {
    const url = 'https://www.tiktok.com/foryou';
    const tab = worker.browser.addTab({ url });
    const sender = worker.browser.fromPage(url, tab);
    for (const [type, request] of [
      ['unlock', { pin }],
      ['setLock', { pin }],
      ['forgotPin', { forgotten: true }],
    ] as const)
      await expect(worker.browser.send(type, request, sender)).rejects.toThrow(/not for this sender/);
  });
});

describe('the PIN', () => {
  it('lets looser changes through to their wait, for five minutes', async () => {
    expect(await unlock(pin)).toEqual({ ok: true, waitMs: 0 });
    await worker.restart();
    expect(await tell('change', looser)).toBe('queued');
    expect(stored().limits).toEqual([goalOf(10)]);
    await tell('withdraw', { index: 0 });
    pass(5 * minute);
    expect(await tell('change', looser)).toBe('locked');
  });

  it('is set with a salt of its own, is stored nowhere, and takes the place of the one before', async () => {
    await unlock(pin);
    expect(await tell('setLock', { pin: 'a new phrase' })).toBe('set');
    const { lock } = stored();
    expect(lock).toMatchObject({ rounds: 600_000, opensAt: null });
    expect(lock?.salt).not.toBe(salt);
    expect(lock?.hash).toBe(await hashPin('a new phrase', lock?.salt ?? '', 600_000));
    expect(JSON.stringify([worker.browser.local, worker.browser.session])).not.toContain('a new phrase');
    expect(await tell('change', looser)).toBe('locked');
    expect(await unlock(pin)).toMatchObject({ ok: false });
  });

  it('goes at once when it was given, and that is written down', async () => {
    await unlock(pin);
    expect(await tell('change', { type: 'removeLock' })).toBe('now');
    expect(stored().lock).toBeNull();
    expect(await details()).toContain('lock removed');
  });
});

describe('wrong tries', () => {
  it('wait longer and longer, through restarts, and the right PIN waits too', async () => {
    worker.browser.local.pinTries = { wrong: 2, last: noon, until: noon };
    expect(await unlock('1111')).toEqual({ ok: false, waitMs: 0 });
    expect(await unlock('1111')).toEqual({ ok: false, waitMs: 30_000 });
    await worker.restart();
    expect(await unlock(pin)).toEqual({ ok: false, waitMs: 30_000 });
    pass(29_999);
    expect(await unlock(pin)).toEqual({ ok: false, waitMs: 1 });
    pass(1);
    expect(await unlock(pin)).toEqual({ ok: true, waitMs: 0 });
    expect(await unlock('1111')).toEqual({ ok: false, waitMs: 0 });
  });

  it('are counted before the answer is known: ending the worker saves none', async () => {
    worker.browser.local.pinTries = { wrong: 3, last: noon, until: noon };
    const order: string[] = [];
    worker.browser.events.onChanged.addListener((changes: { pinTries?: { newValue: { wrong: number } } }) => {
      if (changes.pinTries) order.push(`${changes.pinTries.newValue.wrong} counted`);
    });
    await unlock('1111');
    order.push('answered');
    expect(order.slice(0, 2)).toEqual(['4 counted', 'answered']);
  });

  it('at once are taken one after the other', async () => {
    worker.browser.local.pinTries = { wrong: 3, last: noon, until: noon };
    const answers = await Promise.all(['1111', '2222', pin].map(unlock));
    expect(answers.map((one) => (one as { ok: boolean }).ok)).toEqual([false, false, false]);
    expect(worker.browser.local.pinTries).toMatchObject({ wrong: 4 });
  });

  it('are not shortened by a clock that is set forward or back', async () => {
    worker.browser.local.pinTries = { wrong: 8, last: noon, until: noon + hour };
    worker.browser.session.lockSeen = noon;
    vi.setSystemTime(noon + 2 * hour);
    expect(((await unlock(pin)) as { waitMs: number }).waitMs).toBeGreaterThan(50 * minute);
    vi.setSystemTime(noon - 2 * hour);
    expect(await unlock(pin)).toEqual({ ok: false, waitMs: hour });
  });

  it('end in an hour after a clock that was a year ahead was put right', async () => {
    const ahead = noon + 365 * 24 * hour;
    worker.browser.local.pinTries = { wrong: 8, last: ahead, until: ahead + hour };
    expect(await unlock(pin)).toEqual({ ok: false, waitMs: hour });
    await wait(hour);
    expect(await unlock(pin)).toEqual({ ok: true, waitMs: 0 });
  });
});

describe('a forgotten PIN', () => {
  it('goes after a day that was waited, and it is written down', async () => {
    await tell('forgotPin', { forgotten: true });
    expect(stored().lock?.opensAt).toBe(noon + 24 * hour);
    await wait(24 * hour - 1_000);
    await worker.restart();
    expect(stored().lock?.opensAt).toBe(noon + 24 * hour);
    expect(await tell('change', looser)).toBe('locked');
    await wait(2_000);
    expect(stored().lock).toBeNull();
    expect(await details()).toEqual(expect.arrayContaining(['lock forgotten', 'lock removed']));
  });

  it('does not go by a clock that is set forward while the worker sleeps', async () => {
    await tell('forgotPin', { forgotten: true });
    await wait(hour);
    await worker.restart();
    vi.setSystemTime(Date.now() + 30 * hour);
    await tell('reconcile');
    expect(stored().lock?.opensAt).toBeGreaterThan(Date.now() + 22 * hour);
    await wait(21 * hour);
    expect(stored().lock).not.toBeNull();
  });

  it('is taken back when it is found, by saying so or by giving it', async () => {
    await tell('forgotPin', { forgotten: true });
    await tell('forgotPin', { forgotten: false });
    expect(stored().lock?.opensAt).toBeNull();
    await tell('forgotPin', { forgotten: true });
    await wait(hour);
    await tell('forgotPin', { forgotten: true });
    expect(stored().lock?.opensAt).toBe(noon + 24 * hour);
    await unlock(pin);
    expect(stored().lock?.opensAt).toBeNull();
  });
});
