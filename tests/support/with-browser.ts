import { afterAll, beforeAll } from 'vitest';
import { begin } from './begin';
import type { BrowserName, Driven, Launch } from './driven';
import { type StandIn, startStandIn } from './stand-in';

/**
 * Starts the stand-in sites and a browser with Tosha before the tests of a `describe`, and ends both after them.
 * @param take gets what was started
 * @param start another way to start the browser than `begin`
 */
export function withBrowser(
  name: BrowserName,
  take: (driven: Driven, standIn: StandIn) => void,
  start: (name: BrowserName, options: Launch) => Promise<Driven> = begin,
): void {
  let standIn: StandIn;
  let driven: Driven;
  beforeAll(async () => {
    standIn = await startStandIn();
    driven = await start(name, { standIn });
    take(driven, standIn);
  });
  afterAll(async () => {
    await driven?.close();
    await standIn?.close();
  });
}
