import type { Restriction } from '../../domain/messages';
import { hasBit, preferenceCookie, withBit } from '../../domain/youtube-cookie';
import { ask } from '../../platform/messaging';

/** Browsers keep no cookie longer: 400 days, in seconds. */
const longestAge = 400 * 86_400;

function readPreferences(): string {
  const start = `${preferenceCookie}=`;
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(start));
  return found?.slice(start.length) ?? '';
}

function writePreferences(preferences: string): void {
  const age = preferences === '' ? 0 : longestAge;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store has no synchronous way, and Firefox lacked it for long.
  document.cookie = `${preferenceCookie}=${preferences}; domain=.youtube.com; path=/; secure; max-age=${age}`;
}

/** Sets or takes out YouTube's own bit of Restricted Mode; one that is the user's own choice stays. */
export async function keepCookie({ bit }: Pick<Restriction, 'bit'>): Promise<void> {
  if (bit === null) return;
  const before = readPreferences();
  if (hasBit(before) !== bit) {
    writePreferences(withBit(before, bit));
    if (hasBit(readPreferences()) !== bit) throw new Error('the cookie could not be written');
    await ask('youtubeBit', { set: bit });
  } else if (!bit) await ask('youtubeBit', { set: false });
}
