import { isSame } from '../changes-between';
import type { Cell, SharedUsage } from './shared-usage';

/** By device: only the days from `first` to `last` (`YYYY-MM-DD`, inclusive). */
export function recentDays<T>(
  all: Readonly<Record<string, Readonly<Record<string, T>>>>,
  first: string,
  last: string,
): Record<string, Record<string, T>> {
  const kept = Object.entries(all).map(([device, days]) => {
    const recent = Object.entries(days).filter(([day]) => day >= first && day <= last);
    return [device, Object.fromEntries(recent)] as const;
  });
  return Object.fromEntries(kept.filter(([, days]) => Object.keys(days).length > 0));
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
