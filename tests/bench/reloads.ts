import { browserNames, type Driven } from '../support/driven';
import { readStore } from '../support/tosha';
import { sleep, until } from '../support/until';
import { type Bench, inSeconds, type Measurement, type Row } from './bench';
import { heardIn, openRecorded, type Span, spansOf } from './truth';

interface Stored {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** Stored ms of the documents whose time lies around the middle of a span: its own load's. */
function storedIn(span: Span, stored: readonly Stored[]): number {
  const middle = (span.start + span.end) / 2;
  const own = new Set(
    stored.filter(({ start, end }) => start <= middle && middle <= end).map(({ document }) => document),
  );
  return stored.reduce((sum, { document, start, end }) => sum + (own.has(document) ? end - start : 0), 0);
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  const loads = bench.quick ? 5 : 40;
  try {
    const page = await openRecorded(driven, 'https://www.tiktok.com/foryou');
    for (let load = 1; load <= loads; load += 1) {
      const started = async () =>
        (await heardIn(page)).filter(({ type }) => type === 'pagehide').length === load - 1 &&
        (await heardIn(page)).at(-1)?.type === 'playing';
      await until(started, { what: 'the clip to play' });
      await sleep(4000);
      await page.evaluate(() => location.reload());
      const gone = async () =>
        (await heardIn(page)).filter(({ type }) => type === 'pagehide').length === load;
      await until(gone, { what: 'the reload' });
    }
    await sleep(1500);
    const spans = spansOf(await heardIn(page), Date.now()).slice(0, loads);
    const stored = (await readStore(driven, 'intervals')) as Stored[];
    const lost = spans.map((span) => span.end - span.start - storedIn(span, stored));
    const all = lost.reduce((sum, ms) => sum + ms, 0);
    const most = Math.max(...lost);
    return [
      {
        what: `Time lost by a reload, ${loads} reloads at 4 s each`,
        gate: 'at most 1 s each',
        browser,
        measured: `at most ${inSeconds(most)} s, ${inSeconds(all / loads)} s on average, over ${spans.length} loads`,
        met: spans.length === loads && most <= 1000,
      },
    ];
  } finally {
    await driven.close();
  }
}

export const reloads: Measurement = {
  name: 'reloads',
  browsers: browserNames,
  phase: 'counts',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
