import type { Decision } from '../domain/decision';
import type { plainKeys } from '../domain/words';
import { nativeBrowser } from './native-browser';

/** False once the extension has been updated or removed: a script that is still in a page is an orphan then. */
export function isConnected(): boolean {
  try {
    return Boolean(nativeBrowser().runtime?.id);
  } catch {
    return false;
  }
}

/** A word in the browser's own language, for when the worker does not answer. */
export function plainWord(key: (typeof plainKeys)[number]): string {
  return nativeBrowser().i18n.getMessage(key);
}

/** Hears the worker until the signal aborts. */
function listen(listener: (message: unknown) => undefined, signal: AbortSignal): void {
  const { onMessage } = nativeBrowser().runtime;
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => isConnected() && onMessage.removeListener(listener));
}

/** Calls back with the decisions that the worker sends by itself, until the signal aborts. */
export function onDecisions(
  callback: (decisions: Record<string, Decision>) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown): undefined => {
    const { type, decisions } = message as { type?: unknown; decisions?: Record<string, Decision> };
    if (type === 'decisions' && decisions) callback(decisions);
  };
  listen(listener, signal);
}

/** Calls back when the user has taken the site off the list, or embedded players (true), until the signal aborts. */
export function onStop(callback: (embedded: boolean) => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    const { type, embedded } = message as { type?: unknown; embedded?: unknown };
    if (type === 'stop') callback(embedded === true);
  };
  listen(listener, signal);
}

/** Calls back when restricted mode asks something else of the page, until the signal aborts. */
export function onRestriction(callback: () => void, signal: AbortSignal): void {
  const listener = (message: unknown): undefined => {
    if ((message as { type?: unknown }).type === 'restriction') callback();
  };
  listen(listener, signal);
}
