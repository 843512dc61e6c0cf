import type { Answer, MessageType, Request } from '../domain/messages';
import { nativeBrowser } from './native-browser';

/** The worker's own words for why it does not do what it was asked. What answers late can send a value, but no error. */
export interface Refusal {
  readonly refused: string;
}

/** True for what the worker answers when it refuses. */
export const isRefusal = (answer: unknown): answer is Refusal => Object.hasOwn(Object(answer), 'refused');

/** Asks the worker. Rejects with the worker's own words when it refuses, or when it cannot be reached. */
export async function ask<T extends MessageType>(type: T, request: Request<T>): Promise<Answer<T>> {
  const answer = await nativeBrowser().runtime.sendMessage({ type, request });
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Answer<T>;
}
