import { afterAll, beforeAll } from 'vitest';
import { type BrowserName, type Driven, type Launch, launch } from './browser';
import { type StandIn, startStandIn } from './stand-in';

/**
 * Starts the stand-in sites and a browser with Tosha before the tests of a `describe`, and ends both after them.
 * @param take gets what was started
 * @param start another way to start the browser than `launch`
 */
export function withBrowser(
  name: BrowserName,
  take: (driven: Driven, standIn: StandIn) => void,
  start: (name: BrowserName, options: Launch) => Promise<Driven> = launch,
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
