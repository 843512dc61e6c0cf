import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/domain/screen';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { setColorScheme } from '../../support/pages';
import { type StandIn, startStandIn } from '../../support/stand-in';
import { ask, closeAfter, readSettings, setLimit, writeLocal } from '../../support/tosha';
import { until } from '../../support/until';
import { colourRules, violations } from './axe';
import {
  bundleScreens,
  copyIntoBody,
  describedBy,
  focusedBox,
  focusedIn,
  mountBlock,
  mountNotice,
  notices,
  prepare,
  pressed,
  startAfresh,
  unmount,
} from './mounted';

const schemes = ['light', 'dark'] as const;
const languages = ['en', 'sw'] as const;
const zoomed = { width: 320, height: 256 };

describe.each(browserNames)('the screens in a page for everyone in %s', (name) => {
  let standIn: StandIn;
  let driven: Driven;
  let page: Page;
  let screens: Screen[];
  let rests: Screen[];
  beforeAll(async () => {
    const bundle = await bundleScreens();
    standIn = await startStandIn();
    driven = await begin(name, { standIn });
    await closeAfter(driven, 'youtube/shorts', 0);
    screens = [];
    for (const language of languages) {
      await ask(driven, 'choose', { language });
      screens.push((await ask(driven, 'screen', { section: 'youtube/shorts' })) as Screen);
    }
    // The end of a visit, closed hours, the question at the door, and a pause.
    const rest = async () =>
      void rests.push((await ask(driven, 'screen', { section: 'tiktok/feed' })) as Screen);
    rests = [];
    const visit = { id: 'visit', target: 'tiktok/feed', measure: 'views', per: 'visit', amounts: [0] };
    await ask(driven, 'change', { type: 'limit', limit: visit });
    await rest();
    await ask(driven, 'change', { type: 'removeLimit', id: 'visit' });
    const windows = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 0 }];
    const hours = { id: 'night', target: 'all', mode: 'closed', windows, bedtime: true, windDown: true };
    await ask(driven, 'change', { type: 'hours', hours });
    await rest();
    await ask(driven, 'change', { type: 'removeHours', id: 'night' });
    await ask(driven, 'change', { type: 'choice', name: 'door', value: true });
    await rest();
    await ask(driven, 'pause', { ms: 60_000 });
    await rest();
    await ask(driven, 'change', { type: 'choice', name: 'door', value: false });
    // Nothing in the product ends a pause.
    await writeLocal(driven, 'settings', { ...(await readSettings(driven)), pausedUntil: null });
    page = await driven.open('https://example.org/');
    await prepare(page, bundle);
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });

  const beyond = (selector: string) =>
    page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      return element ? element.scrollWidth - element.clientWidth : Number.NaN;
    }, selector);
  beforeEach(() => startAfresh(page));
  const grounds = ['--paper', '--accent-soft'] as const;

  it('have no fault, light and dark, in both languages', async () => {
    for (const scheme of schemes) {
      await setColorScheme(name, page, scheme);
      for (const screen of screens) {
        await mountBlock(page, screen, true);
        expect(await violations(page, undefined, 'dialog'), 'block screen').toEqual([]);
        for (const ground of grounds) {
          await copyIntoBody(page, 'dialog > *', ground);
          await unmount(page);
          expect(await violations(page, colourRules, '#copy'), ground).toEqual([]);
          await mountBlock(page, screen, true);
        }
        await unmount(page);
        for (const kind of notices) {
          await mountNotice(page, screen, kind);
          expect(await violations(page, undefined, '[role=status]:not(#copy)'), kind).toEqual([]);
          await copyIntoBody(page, '[role=status]:not(#copy)', '--paper');
          await unmount(page);
          expect(await violations(page, colourRules, '#copy'), kind).toEqual([]);
        }
      }
    }
  });

  it('have no fault after a visit, in closed hours, at the door, in a pause and before a little more', async () => {
    const frictions = (['wait', 'breathe', 'hold', 'dot', 'type', 'pin'] as const).map((kind) => ({
      kind,
      ms: 60_000,
      breathing: 'slow' as const,
      changed: true,
    }));
    const all = [
      ...rests.map((screen) => ({ screen, friction: null, what: screen.words.title })),
      ...frictions.map((friction) => ({ screen: screens[1], friction, what: friction.kind })),
    ];
    expect(rests.map(({ decision }) => decision.reason)).toEqual(['limit', 'hours', 'door', 'pause']);
    for (const scheme of schemes) {
      await setColorScheme(name, page, scheme);
      for (const { screen, friction, what } of all) {
        if (!screen) continue;
        await mountBlock(page, screen, false, friction);
        expect(await violations(page, undefined, 'dialog'), what).toEqual([]);
        expect(await beyond('dialog'), what).toBe(0);
        await copyIntoBody(page, 'dialog > *', '--paper');
        await unmount(page);
        expect(await violations(page, colourRules, '#copy'), what).toEqual([]);
      }
    }
  });

  it('are answered at the door by keyboard: the exit first, then what for, then how long', async () => {
    const door = rests.find(({ decision }) => decision.state === 'ask');
    if (!door) throw new Error('no question at the door');
    await page.bringToFront();
    await mountBlock(page, door);
    expect(await focusedIn(page)).toBe('leave');
    const tab = async (times: number) => {
      for (let press = 0; press < times; press++) await page.keyboard.press('Tab');
    };
    // How long is no answer before it is said what for.
    await tab(5);
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual([]);
    await page.keyboard.down('Shift');
    await tab(3);
    await page.keyboard.up('Shift');
    await page.keyboard.press(' ');
    await tab(4);
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual(['learn 10']);
    await unmount(page);
  });

  it('say with the exit, which has the focus, what happened and when it ends', async () => {
    for (const screen of [...screens, ...rests]) {
      await mountBlock(page, screen);
      const said = await describedBy(page);
      expect(said).toContain(screen.words.title);
      if (screen.words.opens) expect(said).toContain(screen.words.opens);
      await unmount(page);
    }
  });

  it('have the exit in the window at 400 %', async () => {
    await page.setViewport(zoomed);
    for (const screen of [...screens, ...rests]) {
      await mountBlock(page, screen);
      const { top, bottom } = await focusedBox(page);
      expect(top, screen.words.title).toBeGreaterThanOrEqual(0);
      expect(bottom, screen.words.title).toBeLessThanOrEqual(zoomed.height);
      await unmount(page);
    }
    await page.setViewport({ width: 1280, height: 800 });
  });

  it('have no fault at 400 %, and nothing is outside the window', async () => {
    await page.setViewport(zoomed);
    for (const screen of screens) {
      await mountBlock(page, screen, true);
      expect(await violations(page, undefined, 'dialog')).toEqual([]);
      expect(await beyond('dialog')).toBe(0);
      await unmount(page);
      for (const kind of notices) {
        await mountNotice(page, screen, kind);
        expect(await violations(page, undefined, '[role=status]'), kind).toEqual([]);
        const { left, right, top, bottom } = await page.evaluate(() => {
          const box = document.querySelector('[role=status]')?.shadowRoot?.querySelector('.notice');
          return (box?.getBoundingClientRect() ?? new DOMRect()).toJSON() as DOMRect;
        });
        expect(Math.min(left, top), kind).toBeGreaterThanOrEqual(0);
        expect(right, kind).toBeLessThanOrEqual(zoomed.width);
        expect(bottom, kind).toBeLessThanOrEqual(zoomed.height);
        await unmount(page);
      }
    }
    await page.setViewport({ width: 1280, height: 800 });
  });

  it('are worked by keyboard: the exit first, and the focus comes back to where it was', async () => {
    const [screen] = screens;
    if (!screen) return;
    await page.bringToFront();
    await mountBlock(page, screen);
    expect(await focusedIn(page)).toBe('leave');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focusedIn(page)).toBe('extra');
    await page.keyboard.press(' ');
    await page.keyboard.press('Tab');
    expect(await focusedIn(page)).toBe('support');
    await page.keyboard.press('Enter');
    expect(await pressed(page)).toEqual(['leave', 'extra', 'support']);
    // The way round leads back in, never into the page below.
    await page.keyboard.down('Shift');
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focusedIn(page)).not.toBe('input');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await unmount(page);
    expect(await focusedIn(page)).toBe('input');
  });

  it('leave the focus where it is when they only tell something, and are dismissed by keyboard', async () => {
    const [screen] = screens;
    if (!screen) return;
    for (const [kind, button] of [
      ['chip', 'close'],
      ['question', 'yes'],
      ['offer', 'yes'],
    ] as const) {
      await startAfresh(page);
      await mountNotice(page, screen, kind);
      expect(await focusedIn(page)).toBe('input');
      await page.keyboard.press('Tab');
      expect(await focusedIn(page)).toBe(button);
      await page.keyboard.press('Enter');
      expect(await pressed(page)).toEqual([kind === 'offer' ? 'offer' : 'notice']);
      expect(await page.evaluate(() => document.querySelector('[role=status]'))).toBeNull();
    }
  });

  it('give the focus of a real page back when the limit is lifted', async () => {
    await setLimit(driven, 'youtube/shorts', 60 * 60_000);
    const shorts = await driven.open('https://www.youtube.com/shorts/abcdefghijk');
    await shorts.focus('textarea');
    await closeAfter(driven, 'youtube/shorts', 0);
    await until(() => isBlocked(shorts), { timeout: 20_000, what: 'the block screen' });
    // The screen's shadow root is closed: from outside its host has the focus.
    const inside = () =>
      shorts.evaluate(() => document.activeElement?.parentElement?.matches('dialog[open]') ?? false);
    await until(inside, { what: 'the focus in the block screen' });
    await setLimit(driven, 'youtube/shorts', 60 * 60_000);
    await until(() => shorts.evaluate(() => document.querySelector('dialog') === null), {
      what: 'no block screen',
    });
    expect(await focusedIn(shorts)).toBe('textarea');
    await shorts.close();
  });
});
