/** Which beats of a document are stored: every number up to `seq` but the missing ones. */
export interface Sequence {
  readonly seq: number;
  /** Numbers below `seq` that have not come, ascending: a page that is about to go does not wait for its earlier beats. */
  readonly missing: readonly number[];
}

/** A longer gap is no gap: those beats were acknowledged by a database that has been set aside since. */
const longestGap = 16;

/**
 * Takes the number of a beat. `isNew` is false for a repeat. A page always repeats the lowest number that it still
 * has, so what is missing below a repeat will never come.
 */
export function takeNumber(before: Sequence | null, seq: number): { sequence: Sequence; isNew: boolean } {
  if (!before) return { sequence: { seq, missing: [] }, isNew: true };
  if (seq > before.seq) {
    const count = seq - before.seq - 1;
    const gap = count > longestGap ? [] : Array.from({ length: count }, (_, index) => before.seq + 1 + index);
    return { sequence: { seq, missing: [...before.missing, ...gap] }, isNew: true };
  }
  const isNew = before.missing.includes(seq);
  const missing = before.missing.filter((number) => (isNew ? number !== seq : number > seq));
  return { sequence: { seq: before.seq, missing }, isNew };
}

/** The highest number up to which every beat is stored: what the page may forget. */
export function storedUpTo({ seq, missing }: Sequence): number {
  const first = missing[0];
  return first === undefined ? seq : first - 1;
}
