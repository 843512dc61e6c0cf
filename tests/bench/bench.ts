import type { BrowserName, Driven, Launch } from '../support/driven';
import type { StandIn } from '../support/stand-in';

/** One line of the table: what one measurement found in one browser. */
export interface Row {
  readonly what: string;
  /** What must be reached, in words. */
  readonly gate: string;
  /** Where it was measured; `null` when it has nothing to do with a browser. */
  readonly browser: BrowserName | null;
  readonly measured: string;
  /** `null` when this run cannot say. */
  readonly met: boolean | null;
}

/** What every measurement is given. */
export interface Bench {
  readonly standIn: StandIn;
  /** True while developing: everything is shorter, and says less. */
  readonly quick: boolean;
  /** The folder of the build for a browser. */
  folder(name: BrowserName): string;
  /** Starts a browser with the build in it and closes what it opens by itself. With `headless: false`, on a display of its own. */
  start(name: BrowserName, options?: Partial<Launch>): Promise<Driven>;
}

/** One measurement: a file of this folder. */
export interface Measurement {
  readonly name: string;
  readonly browsers: readonly (BrowserName | null)[];
  /**
   * `counts` do not mind what else runs, so several are taken side by side; `costs` are taken in both browsers at the
   * same time, one after another; `times` are taken with nothing else running.
   */
  readonly phase: 'counts' | 'costs' | 'times';
  measure(bench: Bench, browser: BrowserName | null): Promise<Row[]>;
}

/** `12.34` from ms. */
export function inSeconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

/** The middle value; the upper one of two. Throws for no values. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('no values');
  return middle;
}
