import { noteHealth } from './health';

/** The name of an error, without its message: that could hold words of the user. */
function nameOf(reason: unknown): string {
  return reason instanceof Error ? reason.name : typeof reason;
}

/** Keeps what goes wrong in one of our own pages, so that no error is lost. */
export function notePageErrors(page: 'popup' | 'options'): void {
  const note = (reason: unknown) => void noteHealth(`${page}-error`, nameOf(reason));
  addEventListener('error', ({ error }) => note(error));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
}
