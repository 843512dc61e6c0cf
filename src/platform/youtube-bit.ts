import { browser } from './browser';

const key = 'youtubeBit';

const areaFor = (isPrivate: boolean) => (isPrivate ? browser.storage.session : browser.storage.local);

/** True where Tosha has put its bit into YouTube's cookie, and not the user: private windows have a cookie of their own. */
export async function isBitOurs(isPrivate: boolean): Promise<boolean> {
  return (await areaFor(isPrivate).get(key))[key] === true;
}

/** Remembers that the bit was put in, or taken out again. What private windows do never reaches the disk. */
export async function rememberBit(isPrivate: boolean, ours: boolean): Promise<void> {
  await areaFor(isPrivate).set({ [key]: ours });
}

/** True while there is a bit of ours somewhere. */
export async function isAnyBitOurs(): Promise<boolean> {
  return (await isBitOurs(false)) || (await isBitOurs(true));
}
