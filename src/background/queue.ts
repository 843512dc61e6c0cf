let last: Promise<unknown> = Promise.resolve();

/** Runs one thing after the other, in the order in which they came: usage and decisions are never judged side by side. */
export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work);
  last = next.catch(() => undefined);
  return next;
}
