import { browser } from './browser';

const name = 'next';

/** Sets the one alarm to the next moment (UTC ms) at which something is due. */
export async function wakeAt(at: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  // Browsers round; the same second is the same alarm.
  if (alarm && Math.abs(alarm.scheduledTime - at) < 1_000) return;
  browser.alarms.create(name, { when: at });
}
