/** Days: of a season, which has a week of its own, and of a stretch, in which life goes on much as it is. */
const [season, stretch] = [84, 28];

/** What has a mean of its own, by number: a weekday of a season, and a stretch. */
const groupings = [
  (date: number) => Math.floor(date / season) * 7 + (date % 7),
  (date: number) => Math.floor(date / stretch),
] as const;

/** How many means `departuresOf` takes away. */
export function meansOf(dates: readonly number[]): number {
  return groupings.reduce((sum, groupOf) => sum + new Set(dates.map(groupOf)).size, 0);
}

/**
 * How far each value is from what is usual on that weekday in those twelve weeks, and in those four weeks. Weekends, terms
 * and seasons move nearly everything together, and would be told as something that they are not.
 * @param dates days since a Monday
 */
export function departuresOf(values: readonly number[], dates: readonly number[]): readonly number[] {
  return groupings.reduce((left, groupOf) => {
    const sums = new Map<number, { sum: number; count: number }>();
    const groups = dates.map((date, index) => {
      const group = groupOf(date);
      const { sum, count } = sums.get(group) ?? { sum: 0, count: 0 };
      sums.set(group, { sum: sum + (left[index] ?? 0), count: count + 1 });
      return group;
    });
    return left.map((value, index) => {
      const { sum, count } = sums.get(groups[index] ?? 0) ?? { sum: 0, count: 1 };
      return value - sum / count;
    });
  }, values);
}
