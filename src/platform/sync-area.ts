import type { Items } from '../domain/sync/items';
import { browser } from './browser';

interface Area {
  get(keys: null): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What Firefox calls the data that sync sends; it asks for it by itself. Chrome knows no such thing. */
const consent = { data_collection: ['browsingActivity'] };
type Consent = Parameters<typeof browser.permissions.request>[0];

const areaOf = () => (browser.storage as { sync?: Area }).sync;

/** True where the browser has a sync. Firefox for Android has one by name that goes nowhere. */
export async function hasSync(): Promise<boolean> {
  const { os } = await browser.runtime.getPlatformInfo();
  return areaOf() !== undefined && os !== 'android';
}

/** All that the browser's sync has of Tosha on this device. Rejects where it cannot be read. */
export async function readArea(): Promise<Items> {
  return (await areaOf()?.get(null)) ?? {};
}

/** Writes into the browser's sync. Rejects where there is no room, and where it was written to too often. */
export async function writeArea(set: Items, remove: readonly string[]): Promise<void> {
  // First what makes room.
  if (remove.length > 0) await areaOf()?.remove([...remove]);
  if (Object.keys(set).length > 0) await areaOf()?.set(set);
}

/** True where the browser asks for consent before something is sent. */
export async function needsConsent(): Promise<boolean> {
  return 'data_collection' in (await browser.permissions.getAll());
}

/** True where something may be sent: the browser was told so, or does not ask. */
export async function hasConsent(): Promise<boolean> {
  return !(await needsConsent()) || browser.permissions.contains(consent as Consent);
}

/** Asks for consent, where the browser does (see `needsConsent`). Only from a click. False when the user says no. */
export function requestConsent(): Promise<boolean> {
  return browser.permissions.request(consent as Consent);
}

/** What a device is called until somebody names it, e.g. `Firefox, Linux`. */
export async function ownName(): Promise<string> {
  const { runtime } = browser as { runtime: Partial<typeof browser.runtime> };
  const [info, platform] = await Promise.all([runtime.getBrowserInfo?.(), runtime.getPlatformInfo?.()]);
  const systems: Record<string, string> = { win: 'Windows', mac: 'Mac', linux: 'Linux', cros: 'ChromeOS' };
  const brands =
    (navigator as { userAgentData?: { brands?: { brand: string }[] } }).userAgentData?.brands ?? [];
  const brand = brands.find(({ brand: one }) => !/Not.*Brand|^Chromium$/.test(one))?.brand;
  return [info?.name ?? brand ?? 'Chrome', systems[platform?.os ?? '']].filter(Boolean).join(', ');
}
