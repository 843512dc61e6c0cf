import type { Answer } from '../domain/messages';
import type { Purpose } from '../domain/today';

/** What the buttons of a block screen do. */
export interface BlockActions {
  leave(): void;
  support(): void;
  /** Opens the page of ours on which somebody says how they feel. */
  checkIn(): void;
  /** Answers the question at the door; `ms` is the budget of the visit. */
  enter(purpose: Purpose, ms: number): void;
  /** Asks what has to be done for a little more. */
  startExtra(): void;
  /** It is done. */
  takeExtra(): Promise<void>;
  /** It is typed, in a tab of ours. */
  typeForExtra(): void;
  /** The page fights the screen. */
  fought(): void;
}

/** What has to be done for a little more, as the worker says. */
export type Friction = Answer<'friction'>;
