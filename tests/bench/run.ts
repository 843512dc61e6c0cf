import type { BrowserName } from '../support/driven';
import type { Bench, Measurement, Row } from './bench';

type Task = readonly [Measurement, BrowserName | null];

async function measure(bench: Bench, [measurement, browser]: Task): Promise<Row[]> {
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
  return rows;
}

async function inTurn(bench: Bench, tasks: readonly Task[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const task of tasks) rows.push(...(await measure(bench, task)));
  return rows;
}

/** Measures everything: what is counted in both browsers side by side, then times and costs one by one. */
export async function run(bench: Bench, measurements: readonly Measurement[]): Promise<Row[]> {
  const tasks = measurements.flatMap((each) => each.browsers.map((browser): Task => [each, browser]));
  const shared = tasks.filter(([{ alone }]) => !alone);
  const lanes = ['chromium', 'firefox', null].map((lane) => shared.filter(([, browser]) => browser === lane));
  const rows = (await Promise.all(lanes.map((lane) => inTurn(bench, lane)))).flat();
  return [
    ...rows,
    ...(await inTurn(
      bench,
      tasks.filter(([{ alone }]) => alone),
    )),
  ];
}
