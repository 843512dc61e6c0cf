/** Ranks from 0; equal values share their mean (Spearman 1904). A very long day then weighs no more than a long one. */
export function ranksOf(values: readonly number[]): number[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  Float64Array.from(values)
    .sort()
    .forEach((value, place) => {
      if (!first.has(value)) first.set(value, place);
      last.set(value, place);
    });
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2);
}
