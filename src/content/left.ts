import type { Decision } from '../domain/decision';
import type { Total } from './outbox';

/** What is left of an open section, by the page's own count; `Infinity` where nothing runs out. */
export interface Left {
  /** Counted ms. */
  readonly ms: number;
  readonly views: number;
  /** Ms by the clock until hours close it. */
  readonly untilClosed: number;
}

const none = Number.POSITIVE_INFINITY;

/**
 * What is left now of a decision that was made when the document had counted `then`.
 * @param wall UTC ms
 */
export function leftOf(decision: Decision, then: Total, now: Total, wall: number): Left {
  const { remainingMs, remainingViews, closesAt } = decision;
  return {
    ms: remainingMs === null ? none : remainingMs - (now.ms - then.ms),
    views: remainingViews === null ? none : remainingViews - (now.views - then.views),
    untilClosed: closesAt === null ? none : closesAt - wall,
  };
}

/** True where nothing is left by one of the three. */
export function isOver({ ms, views, untilClosed }: Left): boolean {
  return ms <= 0 || views <= 0 || untilClosed <= 0;
}
