import { type BreathPattern, breathMs, breathsForExtra } from './breathing';
import type { Friction } from './choices';

/** What is done in the page itself, or (`type`, `pin`) in a tab of Tosha. */
export type FrictionKind = Exclude<Friction, 'rotate'> | 'pin';

/** Each in its turn: what stays the same becomes a habit (Kovacs et al., CSCW 2018, doi 10.1145/3274364). */
const turns = ['wait', 'breathe', 'dot', 'hold', 'type'] as const;

/** The kind for the next little more, when so many have been taken before, ever. A PIN goes before all. */
export function frictionFor(chosen: Friction, taken: number, locked: boolean): FrictionKind {
  if (locked) return 'pin';
  return chosen === 'rotate' ? (turns[taken % turns.length] ?? 'wait') : chosen;
}

/** How long a kind takes at least, ms; the wait grows with each time of the day. 0: it takes what it takes. */
export function frictionMs(kind: FrictionKind, usedToday: number, breathing: BreathPattern): number {
  switch (kind) {
    case 'wait':
      return 15_000 * (usedToday + 1);
    case 'breathe':
      return breathsForExtra * breathMs(breathing);
    case 'hold':
      return 10_000;
    case 'dot':
      return 1_000;
    default:
      return 0;
  }
}

/** True for what is typed, and so never in a page that could read along. */
export function isTyped(kind: FrictionKind): boolean {
  return kind === 'type' || kind === 'pin';
}
