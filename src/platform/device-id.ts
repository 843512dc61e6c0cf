import { browser } from './browser';

const key = 'device';
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The name of this browser profile among the user's devices: 12 of a-z and 0-9, made by chance when asked for first. */
export async function readDeviceId(): Promise<string> {
  const known = (await browser.storage.local.get(key))[key];
  if (typeof known === 'string' && /^[a-z0-9]{12}$/.test(known)) return known;
  const made = [...crypto.getRandomValues(new Uint32Array(12))]
    .map((number) => letters[number % letters.length])
    .join('');
  await browser.storage.local.set({ [key]: made });
  return made;
}
