import type { BrowserName } from '../support/driven';
import type { Bench, Measurement, Row } from './bench';

/** A row, and the measurement that found it. */
type Found = Row & { readonly from: string };

type Task = readonly [Measurement, BrowserName | null];

async function measure(bench: Bench, [measurement, browser]: Task): Promise<Found[]> {
  const from = performance.now();
  const label = `${measurement.name}${browser ? ` in ${browser}` : ''}`;
  let rows: Row[];
  try {
    rows = await measurement.measure(bench, browser);
  } catch (error) {
    // A measurement that fails is a row that says so, and does not take the others with it.
    const measured = `failed: ${error instanceof Error ? error.message : String(error)}`;
    rows = [{ what: measurement.name, gate: 'can be measured', browser, measured, met: false }];
  }
  console.log(`${label}, ${((performance.now() - from) / 1000).toFixed(0)} s`);
  for (const row of rows)
    console.log(`  ${row.met ? 'met' : row.met === null ? '–' : 'MISSED'}: ${row.measured}`);
  return rows.map((row) => ({ ...row, from: measurement.name }));
}

async function inTurn(bench: Bench, tasks: readonly Task[]): Promise<Found[]> {
  const rows: Found[] = [];
  for (const task of tasks) rows.push(...(await measure(bench, task)));
  return rows;
}

/** Two at a time: more would make pages stutter, which is no part of what is counted. */
async function inPairs(bench: Bench, tasks: readonly Task[]): Promise<Found[]> {
  const waiting = [...tasks];
  const work = async (): Promise<Found[]> => {
    const task = waiting.shift();
    return task ? [...(await measure(bench, task)), ...(await work())] : [];
  };
  return (await Promise.all([work(), work()])).flat();
}

/** Measures everything, phase by phase; the rows come in the order of the measurements. */
export async function run(bench: Bench, measurements: readonly Measurement[]): Promise<Found[]> {
  const tasksOf = (phase: Measurement['phase']) =>
    measurements
      .filter((each) => each.phase === phase)
      .flatMap((each) => each.browsers.map((browser): Task => [each, browser]));
  const lanes = (tasks: Task[]) =>
    ['chromium', 'firefox', null].map((lane) => tasks.filter(([, browser]) => browser === lane));
  const found = [
    ...(await Promise.all(lanes(tasksOf('counts')).map((lane) => inPairs(bench, lane)))).flat(),
    ...(await Promise.all(lanes(tasksOf('costs')).map((lane) => inTurn(bench, lane)))).flat(),
    ...(await inTurn(bench, tasksOf('times'))),
  ];
  const place = (row: Found) => measurements.findIndex(({ name }) => name === row.from);
  return found.sort((a, b) => place(a) - place(b));
}
