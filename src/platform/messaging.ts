import type { Answer, MessageType, Request } from '../domain/messages';
import { nativeBrowser } from './native-browser';

/** How the polyfill of Chromium's worker sends the reason of a refusal: as a value. */
const refusal = '__mozWebExtensionPolyfillReject__';

/** Asks the worker. Rejects with the worker's own words when it refuses, or when it cannot be reached. */
export async function ask<T extends MessageType>(type: T, request: Request<T>): Promise<Answer<T>> {
  const answer = await nativeBrowser().runtime.sendMessage({ type, request });
  if (Object.hasOwn(Object(answer), refusal)) throw new Error((answer as Error).message);
  return answer as Answer<T>;
}
