import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingRules, decide, decideAll } from '../../../src/domain/decide';
import { isClosed } from '../../../src/domain/decision';
import { parseSettings } from '../../../src/domain/settings';
import type { Run, Today } from '../../../src/domain/today';
import * as some from './arbitrary';
import { zonePatterns } from './zone-patterns';

const section = fc.constantFrom(...some.fewSections);
const runs = { numRuns: 400 };
/** Settings and a moment of which the day starts at the same hour. */
const place = (extras: boolean, zones = some.zone) =>
  fc.tuple(some.settings, some.present(extras, zones), section).map(([settings, present, id]) => ({
    settings: { ...settings, dayStart: present.dayStart },
    ...present,
    id,
  }));

describe('decide', () => {
  it('decides for any settings, of which any part may be nonsense', () => {
    const junk = fc.record(
      {
        limits: fc.array(fc.oneof(some.limit, fc.anything())),
        hours: fc.array(fc.oneof(some.schedule, fc.anything())),
        groups: fc.array(fc.oneof(some.group, fc.anything())),
        sites: fc.anything(),
        breaks: fc.anything(),
        door: fc.anything(),
        pausedUntil: fc.anything(),
        extra: fc.anything(),
        fade: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(junk, some.present(true), (value, { today, clock }) => {
        const settings = parseSettings(value);
        const all = decideAll(settings, today, clock);
        for (const [id, decision] of Object.entries(all)) {
          expect(decide(id as keyof typeof all, settings, today, clock)).toEqual(decision);
          const { state, opensAt, closesAt, remainingMs, reason } = decision;
          if (isClosed(decision)) expect([closesAt, reason === null]).toEqual([null, false]);
          else expect(opensAt).toBe(null);
          if (state === 'block' || state === 'pause') expect(remainingMs).toBe(0);
          if (opensAt !== null) expect(opensAt).toBeGreaterThan(clock.now);
          if (closesAt !== null) expect(closesAt).toBeGreaterThan(clock.now);
        }
      }),
      runs,
    );
  });

  it('never opens when more has been watched', () => {
    const more = fc.record({
      atoms: fc.dictionary(section, fc.integer({ min: 0, max: some.hour }), { maxKeys: 3 }),
      views: fc.dictionary(section, fc.integer({ min: 0, max: 30 }), { maxKeys: 3 }),
      ms: fc.integer({ min: 0, max: some.hour }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(place(true), more, ({ settings, today, clock, id }, { atoms, views, ms, share }) => {
        const line = clock.now + today.shift;
        const grow = ([key, run]: [string, Run]): [string, Run] => {
          // What is watched while the question at the door is asked begins no visit.
          const end = key.startsWith('door:') ? run.end : run.end + Math.floor(share * (line - run.end));
          return [key, { ms: run.ms + ms, views: run.views + 1, end }];
        };
        const after: Today = {
          ...today,
          usage: {
            ...today.usage,
            atoms: some.sum(today.usage.atoms, atoms),
            views: some.sum(today.usage.views, views),
          },
          runs: Object.fromEntries(Object.entries(today.runs).map(grow)),
        };
        const before = isClosed(decide(id, settings, today, clock));
        return !before || isClosed(decide(id, settings, after, clock));
      }),
      runs,
    );
  });

  it('opens when it says so, and not a moment earlier, in every pattern of offset changes', () => {
    const zones = fc.constantFrom(...zonePatterns());
    fc.assert(
      fc.property(place(true, zones), ({ settings, today, clock, dayStart, id }) => {
        const { state, opensAt } = decide(id, settings, today, clock);
        if (state !== 'block' && state !== 'pause') return;
        const at = (now: number) =>
          decide(id, settings, some.later(today, clock, dayStart, now), { ...clock, now });
        if (opensAt === null) {
          for (const days of [1, 5, 9]) expect(isClosed(at(clock.now + days * 24 * some.hour))).toBe(true);
          return;
        }
        expect(isClosed(at(opensAt - 1))).toBe(true);
        expect(['allow', 'warn', 'ask']).toContain(at(opensAt).state);
      }),
      { numRuns: 900 },
    );
  });

  it('closes when it says so, if nothing more is watched', () => {
    fc.assert(
      fc.property(place(false), ({ settings, today, clock, dayStart, id }) => {
        const { closesAt } = decide(id, settings, today, clock);
        if (closesAt === null) return;
        const at = (now: number) =>
          decide(id, settings, some.later(today, clock, dayStart, now), { ...clock, now });
        expect(isClosed(at(closesAt))).toBe(true);
        expect(at(closesAt - 1).state).not.toBe('block');
      }),
      runs,
    );
  });

  it('names the rules that close, and a little more for each of them opens', () => {
    fc.assert(
      fc.property(place(false), ({ settings, today, clock, id }) => {
        const rich = { ...settings, extra: { ...settings.extra, perDay: 1 } };
        const decision = decide(id, rich, today, clock);
        const closing = closingRules(id, rich, today, clock);
        if (decision.state === 'block') expect(closing.map(({ rule }) => rule)).toContain(decision.rule);
        if (!decision.extraAvailable) return;
        const until = Object.fromEntries(closing.map(({ rule }) => [rule, 1000 * some.hour]));
        const extra = { day: today.usage.day, used: 1, until };
        const after = decide(id, rich, { ...today, extra }, clock);
        expect(['allow', 'warn', 'ask']).toContain(after.state);
        expect(after.extraAvailable).toBe(false);
      }),
      runs,
    );
  });
});
