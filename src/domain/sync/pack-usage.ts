import type { SectionId } from '../catalogue';
import { addDays } from '../day';
import { type Erasures, erasuresIn, lastErasure } from './erasures';
import { fortnightOf, keys } from './items';
import type { Cell, DeviceDays } from './shared-usage';

/** What a device has counted in a fortnight: its sections, of each day `ms.views` of each, and what had been erased. */
export interface UsageItem {
  /** The sections, with spaces between. */
  readonly s: string;
  /** By day: of each section in turn, ms and videos to the base 36 with a point between; commas between sections. */
  readonly d: Readonly<Record<string, string>>;
  /** What was erased of these days before this was counted: it tells the generation of each number. */
  readonly e?: Erasures;
}

const written = (cell: Cell | undefined) =>
  cell ? `${cell[0].toString(36)}${cell[1] > 0 ? `.${cell[1].toString(36)}` : ''}` : '';

function packFortnight(
  days: readonly (readonly [string, Readonly<Record<string, Cell>>])[],
  erasures: Erasures,
): UsageItem {
  const sections = [...new Set(days.flatMap(([, cells]) => Object.keys(cells)))].sort();
  const names = days.map(([day]) => day).sort();
  const around = erasuresIn(erasures, names[0] ?? '', names.at(-1) ?? '');
  // Only those that tell the generation of a number: there may be hundreds of older ones.
  const last = days.flatMap(([day, cells]) =>
    Object.keys(cells).flatMap((section) => lastErasure(around, day, section as SectionId) ?? []),
  );
  const erased = Object.fromEntries([...new Set(last)].map((name) => [name, around[name] ?? 0]));
  const rows = days.map(
    ([day, cells]) => [day, sections.map((section) => written(cells[section])).join()] as const,
  );
  return {
    s: sections.join(' '),
    d: Object.fromEntries(rows),
    ...(Object.keys(erased).length > 0 ? { e: erased } : {}),
  };
}

/**
 * What a device has counted, packed by fortnights: each item makes sense without the others, for they may come one by one.
 * @param today `YYYY-MM-DD`
 * @param days how many days up to today, those of a clock that was ahead included
 */
export function packUsage(
  device: string,
  usage: DeviceDays,
  erasures: Erasures,
  today: string,
  days: number,
): Record<string, UsageItem> {
  const first = addDays(today, 1 - days);
  const fortnights = new Map<number, [string, Readonly<Record<string, Cell>>][]>();
  for (const [day, cells] of Object.entries(usage)) {
    if (day < first) continue;
    const fortnight = fortnightOf(day);
    fortnights.set(fortnight, [...(fortnights.get(fortnight) ?? []), [day, cells]]);
  }
  return Object.fromEntries(
    [...fortnights].map(([fortnight, rows]) => [
      keys.usage(device, fortnight),
      packFortnight(rows, erasures),
    ]),
  );
}
