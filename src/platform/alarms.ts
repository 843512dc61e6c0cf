import { browser } from './browser';

const name = 'next';
let setFor: number | null = null;

/**
 * Sets the one alarm to the next moment (UTC ms) at which something is due.
 * @param doubt true where the browser may have lost the alarm
 */
export async function wakeAt(at: number, doubt: boolean): Promise<void> {
  if (setFor === at && !doubt) return;
  const alarm = await browser.alarms.get(name);
  // Browsers round; the same second is the same alarm.
  if (!alarm || Math.abs(alarm.scheduledTime - at) >= 1_000) await browser.alarms.create(name, { when: at });
  setFor = at;
}
