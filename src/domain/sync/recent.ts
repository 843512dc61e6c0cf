import { isSame } from '../changes-between';
import type { Cell, SharedUsage } from './shared-usage';

/** Only the days from `first` (`YYYY-MM-DD`) on. */
export function recentUsage(usage: SharedUsage, first: string): SharedUsage {
  return Object.fromEntries(
    Object.entries(usage).map(([device, days]) => [
      device,
      Object.fromEntries(Object.entries(days).filter(([day]) => day >= first)),
    ]),
  );
}

/** A day of another device that is not as it was. */
interface ChangedDay {
  readonly device: string;
  readonly day: string;
  readonly sections: Readonly<Record<string, readonly [ms: number, views: number]>>;
}

const withoutGeneration = ([ms, views]: Cell) => [ms, views] as const;

/** The days of other devices that are not as they were. */
export function changedDays(before: SharedUsage, after: SharedUsage, me: string): ChangedDay[] {
  return Object.entries(after).flatMap(([device, days]) =>
    Object.entries(device === me ? {} : days)
      .filter(([day, cells]) => !isSame(cells, before[device]?.[day]))
      .map(([day, cells]) => {
        const sections = Object.entries(cells).map(
          ([name, cell]) => [name, withoutGeneration(cell)] as const,
        );
        return { device, day, sections: Object.fromEntries(sections) };
      }),
  );
}
