/** A thing to do, and the way to stop it. */
export interface Doing {
  readonly element: HTMLElement;
  stop(): void;
}
