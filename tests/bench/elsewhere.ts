import type { Row } from './bench';

/** What is no matter of a stopwatch: tests hold it. */
export const elsewhere: readonly Row[] = [
  {
    what: "A day's time, for any order, overlap, loss or repetition of beats",
    gate: 'never more than the time that passed',
    browser: null,
    measured: 'a property, held by `tests/unit/domain/record.test.ts`',
    met: null,
  },
];
