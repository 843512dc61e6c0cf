import { nameOf, noteHealth } from './health';

/** Keeps what goes wrong in one of our own pages, so that no error is lost. */
export function notePageErrors(page: 'popup' | 'options'): void {
  const note = (reason: unknown) => void noteHealth(`${page}-error`, nameOf(reason));
  addEventListener('error', ({ error }) => note(error));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
}
