import fc from 'fast-check';
import { addRows, placeRows } from '../../../../src/domain/import/add-rows';
import type { FileInterval } from '../../../../src/domain/import/history';
import type { DaySide } from '../../../../src/domain/import/merge-day';
import { atomKey, attentionKinds, type DayUsage, emptyDay } from '../../../../src/domain/usage';

export const minute = 60_000;
/** The day starts at 04:00 UTC. */
export const day = '2026-11-22';
export const start = Date.UTC(2026, 10, 22, 4);
export const sections = ['instagram/reels', 'tiktok/feed', 'youtube/shorts'] as const;
export type Id = (typeof sections)[number];

/** Steps of half a minute: things touch, meet and repeat. */
const step = 30_000;

/** Intervals of one day: of any sections at once, or each section in an hour of its own. */
export function intervals(apart = false, maxLength = 8): fc.Arbitrary<FileInterval[]> {
  const one = fc
    .record({
      section: fc.constantFrom(...sections),
      kind: fc.constantFrom(...attentionKinds),
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 1, max: 20 }),
    })
    .map(({ section, kind, from, length }): FileInterval => {
      const at = start + from * step + (apart ? sections.indexOf(section) * 80 * step : 0);
      return { section, kind, start: at, end: at + length * step, day, zoneOffset: 0 };
    });
  return fc.array(one, { maxLength });
}

const counts = fc.dictionary(fc.constantFrom(...sections), fc.integer({ min: 1, max: 99 }), { maxKeys: 3 });
const goal = fc.constantFrom({}, { goal: null }, { goal: 30 * minute }, { goal: 60 * minute });

/** A day of which intervals tell everything. */
export function whole(apart = false): fc.Arbitrary<DaySide> {
  return fc.record({ rows: intervals(apart), views: counts, skips: counts, goal }).map((made) => {
    const rows = placeRows(made.rows, [], 0);
    const usage = { ...addRows(rows, start), day, zone: 'UTC', views: made.views, skips: made.skips };
    return { usage: { ...usage, ...made.goal }, rows };
  });
}

const atoms = fc.dictionary(
  fc.subarray([...sections], { minLength: 1 }).map(atomKey),
  fc.integer({ min: 1, max: 60 }).map((count) => count * step),
  { maxKeys: 4 },
);

/** A day of which there are only counters. */
export const bare: fc.Arbitrary<DaySide> = fc
  .record({ atoms, views: counts, skips: counts, visits: counts, goal })
  .map(({ goal: known, ...made }): DaySide => {
    const kinds: Record<string, { focused: number }> = {};
    let total = 0;
    for (const [key, ms] of Object.entries(made.atoms)) {
      total += ms;
      for (const id of key.split('+')) kinds[id] = { focused: (kinds[id]?.focused ?? 0) + ms };
    }
    const usage: DayUsage = {
      ...emptyDay(day, 'UTC'),
      ...made,
      kinds,
      hours: total ? { 5: total } : {},
      ...known,
    };
    return { usage, rows: [] };
  });

/** Some of each: counters, and intervals that tell a part of them. */
export const mixed: fc.Arbitrary<DaySide> = fc.tuple(whole(true), bare).map(([one, other]) => ({
  usage: { ...other.usage },
  rows: one.rows,
}));
