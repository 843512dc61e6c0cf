import type { SectionId, SiteId } from './catalogue';
import type { Decision } from './decision';
import type { Change, RestrictedLevel } from './settings';
import type { Interval, Watched } from './usage';

/** What a page reports: everything that the worker has not yet said it stored. */
export interface Beat {
  /** A random name of the document, made afresh at each load. */
  readonly document: string;
  /** Counts up by one with each new beat of a document. A repeat carries the same number and the same contents. */
  readonly seq: number;
  /** The page's own line of time at the moment of sending, UTC ms. */
  readonly sentAt: number;
  /** Where the page is now; `null` on a page of no section. */
  readonly section: SectionId | null;
  readonly intervals: readonly Interval[];
  readonly watched: readonly Watched[];
  /** True once when input and a playing video were seen, but no view for three minutes. */
  readonly unfit?: boolean;
}

/** The answer to a beat: stored up to this number, and what the worker decided. */
export interface BeatAnswer {
  readonly stored: number;
  /** Decisions for every section of the page's site, so that in-page navigation need not wait. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly countBackground: boolean;
}

/** The words and numbers of a block screen, chip or question in a page. */
export interface Screen {
  readonly decision: Decision;
  /** Counted ms of what the deciding limit covers: today and this week. */
  readonly todayMs: number;
  readonly weekMs: number;
  readonly videos: number;
  /** Language tag and writing direction of `words`. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** Finished sentences, by what they are for. */
  readonly words: Readonly<Record<ScreenWord, string>>;
}

/** What a page's screens say. */
export type ScreenWord =
  | 'title'
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
  | 'insisted'
  | 'fiveLeft'
  | 'oneLeft'
  | 'dismiss'
  | 'stillTitle'
  | 'stillText'
  | 'stillYes';

/**
 * The protocol: every message with its request and its answer. A `page` message may come from a content script; an
 * `own` message only from a page of Tosha itself.
 */
export interface Protocol {
  beat: { rank: 'page'; request: Beat; answer: BeatAnswer };
  /** Asks for the words and numbers of the screens of a section. */
  screen: { rank: 'page'; request: { section: SectionId }; answer: Screen };
  /** Closes the tab that asks; the last tab of a window opens a new one first. */
  leave: { rank: 'page'; request: Record<never, never>; answer: null };
  /** Asks for five more minutes: granted once a day. */
  extra: {
    rank: 'page';
    request: { section: SectionId };
    answer: { granted: boolean; decisions: BeatAnswer['decisions'] };
  };
  /** A page fought its block screen: the tab is muted and reloaded under the hold. */
  tampered: { rank: 'page'; request: { section: SectionId }; answer: null };
  /** Opens the support page. */
  support: { rank: 'page'; request: Record<never, never>; answer: null };
  /** True while the tab can be heard: a screen that is up asks, because a page may play what no script can find. */
  heard: { rank: 'page'; request: Record<never, never>; answer: boolean };
  /** Changes a limit or a site; a looser change is queued (`'queued'`). */
  change: { rank: 'own'; request: Change; answer: 'now' | 'queued' };
  /** Takes back a queued change, by its place in `settings.queued`. */
  withdraw: { rank: 'own'; request: { index: number }; answer: null };
  restricted: { rank: 'own'; request: { on: boolean; level: RestrictedLevel }; answer: null };
  /** Choices that neither loosen nor tighten anything. */
  choose: {
    rank: 'own';
    request: Partial<{
      language: string | null;
      country: string | null;
      countBackground: boolean;
      dayStart: number;
    }>;
    answer: null;
  };
  /** Ends the welcome with the sites to count and the daily goal in minutes (`null`: none). */
  finishWelcome: { rank: 'own'; request: { sites: SiteId[]; goalMinutes: number | null }; answer: null };
  /** Erases the history. Today's budgets keep their bare numbers until the day ends. */
  erase: { rank: 'own'; request: Record<never, never>; answer: null };
  /** Compares what should be with what the browser has, e.g. after a permission was granted. */
  reconcile: { rank: 'own'; request: Record<never, never>; answer: null };
}

export type MessageType = keyof Protocol;
export type Request<T extends MessageType> = Protocol[T]['request'];
export type Answer<T extends MessageType> = Protocol[T]['answer'];

/** The rank of every message; the worker refuses an `own` message that does not come from a page of Tosha. */
export const ranks: { readonly [T in MessageType]: Protocol[T]['rank'] } = {
  beat: 'page',
  screen: 'page',
  leave: 'page',
  extra: 'page',
  tampered: 'page',
  support: 'page',
  heard: 'page',
  change: 'own',
  withdraw: 'own',
  restricted: 'own',
  choose: 'own',
  finishWelcome: 'own',
  erase: 'own',
  reconcile: 'own',
};
