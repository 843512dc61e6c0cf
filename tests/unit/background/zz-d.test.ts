import { writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { feedUrl, goalOf, minute, openTab, pass, shortsUrl, startWorker } from '../../support/worker';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../support/fake-browser')).browserOfNow,
}));
const all: Record<string, unknown> = {};
const languages = ['en', 'sw', 'ar-XB'];
it('dumps', async () => {
  const group = { id: 'g', name: 'Evening clips', members: ['tiktok', 'youtube/shorts'] };
  const lim = (o: object) => ({
    id: 'l',
    target: 'tiktok',
    measure: 'time',
    per: 'day',
    amounts: new Array(7).fill(minute),
    ...o,
  });
  const hours = (o: object) => ({
    id: 'h',
    target: 'tiktok',
    mode: 'closed',
    windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: 11 * 60, to: 14 * 60 }],
    bedtime: false,
    windDown: true,
    ...o,
  });
  const states: Record<string, { settings: object; watch?: number; door?: string; after?: number }> = {
    day: { settings: { limits: [lim({})] }, watch: 2 },
    videosWeek: {
      settings: {
        limits: [lim({ measure: 'views', per: 'week', amounts: [0], target: 'group:g' })],
        groups: [group],
        extra: { ms: 5 * minute, perDay: 3, friction: 'wait' },
      },
    },
    visit: { settings: { limits: [lim({ per: 'visit', amounts: [minute] })] }, watch: 2 },
    all: { settings: { limits: [goalOf(1)] }, watch: 2 },
    hours: { settings: { hours: [hours({})] } },
    hoursAll: { settings: { hours: [hours({ target: 'all' })] } },
    hoursFar: { settings: { hours: [hours({ windows: [{ days: [2], from: 60, to: 120 }], mode: 'only' })] } },
    bedtime: { settings: { hours: [hours({ bedtime: true })] } },
    brk: {
      settings: { breaks: { on: true, target: 'all', afterMs: 5 * minute, pauseMs: 5 * minute } },
      watch: 6,
    },
    pause: { settings: { pausedUntil: Date.UTC(2026, 10, 22, 13) } },
    pauseFar: { settings: { pausedUntil: Date.UTC(2026, 10, 23, 20) } },
    ask: { settings: { door: true } },
    doorEnd: { settings: { door: true }, door: 'learn', watch: 11 },
    doorAgain: { settings: { door: true }, door: 'learn', watch: 4, after: 6 },
    never: {
      settings: {
        limits: [lim({ amounts: new Array(7).fill(0) })],
        hours: [hours({ windows: [], mode: 'only' })],
      },
    },
    near: {
      settings: {
        limits: [lim({ amounts: new Array(7).fill(6 * minute) })],
        hours: [hours({ windows: [{ days: [7], from: 12 * 60 + 6, to: 15 * 60 }] })],
      },
      watch: 2,
    },
  };
  for (const [name, state] of Object.entries(states)) {
    for (const language of languages) {
      const worker = await startWorker({ language, ...state.settings } as never);
      const page = openTab(worker, 'tiktok/feed', feedUrl);
      if (state.door)
        await page.send('door', { section: 'tiktok/feed', purpose: state.door, ms: 10 * minute });
      for (let m = 0; m < (state.watch ?? 0); m++) await page.watch(minute);
      if (state.after) pass(state.after * minute);
      all[`${name}-${language}`] = await page.send('screen', { section: 'tiktok/feed' });
      vi.useRealTimers();
      vi.unstubAllGlobals();
    }
  }
  writeFileSync('/tmp/D-screens.json', JSON.stringify(all));
  for (const [k, v] of Object.entries(all)) {
    const s = v as any;
    if (!k.endsWith('XB'))
      console.log(
        k,
        s.decision.state,
        s.decision.reason,
        '|',
        s.words.title,
        '|',
        s.words.which,
        '|',
        s.words.opens,
        '|',
        s.words.extra,
        '|',
        s.words.doorLast,
        '|',
        s.words.restOpen,
        '|',
        s.words.fiveLeft,
        s.words.closesSoon,
        s.words.videosLeft,
      );
  }
}, 60000);
