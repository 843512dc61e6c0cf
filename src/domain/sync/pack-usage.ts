import type { SectionId } from '../catalogue';
import { addDays } from '../day';
import type { Totals } from '../import/brought';
import { type Erasures, erasuresIn, lastErasure } from './erasures';
import { fortnightOf, keys } from './items';
import type { Cell, DeviceDays } from './shared-usage';
import type { SyncState } from './state';

/** What a device has counted in a fortnight: its sections, of each day `ms.views` of each, and what had been erased. */
export interface UsageItem {
  /** The sections, with spaces between. */
  readonly s: string;
  /** By day: of each section in turn, ms and videos to the base 36 with a point between; commas between sections. */
  readonly d: Readonly<Record<string, string>>;
  /** What was erased of these days before this was counted: it tells the generation of each number. */
  readonly e?: Erasures;
  /** As `d`, of the days of which more weighs on the limits of this week than is in the history. */
  readonly w?: Readonly<Record<string, string>>;
}

/** A day in a fortnight: what is in the history, and what weighs. */
interface PackedDay {
  readonly day: string;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly weight: Totals;
}

const written = ([ms, views]: readonly number[] = []) =>
  ms === undefined ? '' : `${ms.toString(36)}${views ? `.${views.toString(36)}` : ''}`;

const isHeavier = ({ cells, weight }: PackedDay) =>
  Object.entries(weight).some(([section, [ms, views]]) => {
    const [time, videos] = cells[section] ?? [0, 0];
    return ms > time || views > videos;
  });

function packFortnight(days: readonly PackedDay[], erasures: Erasures): UsageItem {
  const heavier = days.filter(isHeavier);
  const parts = [...days.map(({ cells }) => cells), ...heavier.map(({ weight }) => weight)];
  const sections = [...new Set(parts.flatMap(Object.keys))].sort();
  const names = days.map(({ day }) => day).sort();
  const around = erasuresIn(erasures, names[0] ?? '', names.at(-1) ?? '');
  // Only those that tell the generation of a number: there may be hundreds of older ones.
  const last = days.flatMap(({ day, cells }) =>
    Object.keys(cells).flatMap((section) => lastErasure(around, day, section as SectionId) ?? []),
  );
  const erased = Object.fromEntries([...new Set(last)].map((name) => [name, around[name] ?? 0]));
  const row = (numbers: Readonly<Record<string, readonly number[]>>) =>
    sections.map((section) => written(numbers[section])).join();
  const counted = days.filter(({ cells }) => Object.keys(cells).length > 0);
  return {
    s: sections.join(' '),
    d: Object.fromEntries(counted.map(({ day, cells }) => [day, row(cells)])),
    ...(last.length > 0 ? { e: erased } : {}),
    ...(heavier.length > 0
      ? { w: Object.fromEntries(heavier.map(({ day, weight }) => [day, row(weight)])) }
      : {}),
  };
}

/**
 * What a device has counted, packed by fortnights: each item makes sense without the others, for they may come one by one.
 * @param today `YYYY-MM-DD`
 * @param days how many days up to today, those of a clock that was ahead included
 */
export function packUsage(
  device: string,
  { usage, weights, erasures }: Pick<SyncState, 'usage' | 'weights' | 'erasures'>,
  today: string,
  days: number,
): Record<string, UsageItem> {
  const first = addDays(today, 1 - days);
  const [own, heavy]: [DeviceDays, SyncState['weights'][string]] = [
    usage[device] ?? {},
    weights[device] ?? {},
  ];
  const fortnights = new Map<number, PackedDay[]>();
  for (const day of new Set([...Object.keys(own), ...Object.keys(heavy)])) {
    const packed = { day, cells: own[day] ?? {}, weight: heavy[day] ?? {} };
    if (day < first || (!own[day] && !isHeavier(packed))) continue;
    const fortnight = fortnightOf(day);
    fortnights.set(fortnight, [...(fortnights.get(fortnight) ?? []), packed]);
  }
  return Object.fromEntries(
    [...fortnights].map(([fortnight, rows]) => [
      keys.usage(device, fortnight),
      packFortnight(rows, erasures),
    ]),
  );
}
