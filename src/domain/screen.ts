import type { BreathPattern } from './breathing';
import type { Decision } from './decision';
import type { Purpose } from './today';

/** The words and numbers of a block screen, chip or question in a page. */
export interface Screen {
  readonly decision: Decision;
  /** Counted ms of what the deciding rule covers: today and this week. */
  readonly todayMs: number;
  readonly weekMs: number;
  readonly videos: number;
  /** How the breaths of this screen go. */
  readonly breathing: BreathPattern;
  /** True for hours that are bedtime: the screen winds down. */
  readonly bedtime: boolean;
  /** Language tag and writing direction of `words`. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** Finished sentences, by what they are for. */
  readonly words: Readonly<Record<ScreenWord, string>>;
  /** The answers that the question at the door offers. */
  readonly purposes: readonly { readonly purpose: Purpose; readonly text: string }[];
  readonly lengths: readonly { readonly ms: number; readonly text: string }[];
}

/** What a page's screens say. */
export type ScreenWord =
  | 'title'
  | 'which'
  | 'opens'
  | 'todayLabel'
  | 'todayValue'
  | 'videosLabel'
  | 'videosValue'
  | 'weekLabel'
  | 'weekValue'
  | 'leave'
  | 'extra'
  | 'restOpen'
  | 'support'
  | 'checkIn'
  | 'checkInAsk'
  | 'checkInYes'
  | 'checkInNo'
  | 'insisted'
  | 'fiveLeft'
  | 'oneLeft'
  | 'videosLeft'
  | 'lastVideo'
  | 'closesSoon'
  | 'dismiss'
  | 'stillTitle'
  | 'stillText'
  | 'stillYes'
  | 'doorWhat'
  | 'doorHow'
  | 'doorFirst'
  | 'doorLast'
  | 'breatheIn'
  | 'breatheHold'
  | 'breatheOut'
  | 'extraTitle'
  | 'extraWhy'
  | 'extraCancel'
  | 'extraWait'
  | 'extraCount'
  | 'extraHalfway'
  | 'extraAnew'
  | 'extraBreathe'
  | 'extraHold'
  | 'extraHoldButton'
  | 'extraDot'
  | 'extraDotButton'
  | 'extraType'
  | 'extraTypeButton'
  | 'extraPin'
  | 'extraPinButton';
