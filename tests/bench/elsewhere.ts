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
  {
    what: 'axe-core on every page and the screens in pages: light and dark, both languages, 400 % zoom; the keyboard',
    gate: 'no violation; every control by keyboard; focus goes in and comes back',
    browser: null,
    measured: 'held by `tests/e2e/pages/axe.test.ts` and `in-page.test.ts`, in both browsers',
    met: null,
  },
];
