import type { Answer, MessageType, Request } from '../domain/messages';
import { browser } from './browser';

/** Asks the worker. Rejects with the worker's own words when it refuses, or when it cannot be reached. */
export async function ask<T extends MessageType>(type: T, request: Request<T>): Promise<Answer<T>> {
  return (await browser.runtime.sendMessage({ type, request })) as Answer<T>;
}
