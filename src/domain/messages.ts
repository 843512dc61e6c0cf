import type { Beat } from './beat';
import type { BreathPattern } from './breathing';
import type { SectionId, SiteId } from './catalogue';
import type { Change } from './change';
import type { Feeling, Worth } from './check-in/check-in';
import type { Friction, RestrictedLevel, SummarySettings } from './choices';
import type { Decision } from './decision';
import type { Erased } from './erase/erased';
import type { Selection } from './erase/selection';
import type { Topic } from './filter/topics';
import type { QuietPart } from './quiet/parts';
import type { Screen } from './screen';
import type { Settings } from './settings';
import type { Purpose } from './today';

/** What becomes of a change: made, waiting, or refused because the PIN was not given. */
export type Outcome = 'now' | 'queued' | 'locked';

/** The answer to a beat: stored up to this number, and what the worker decided. */
export interface BeatAnswer {
  readonly stored: number;
  /** Decisions for every section of the page's site, so that in-page navigation need not wait. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly countBackground: boolean;
  /** True after a long visit and in the evening, where check-ins are on, until a chip has asked for one. */
  readonly asksCheckIn: boolean;
}

/** What restricted mode asks of a page. */
export interface Restriction {
  /** `null`: the mode is off, and only quiet parts are left to do. */
  readonly level: RestrictedLevel | null;
  readonly topics: readonly Topic[];
  /** The user's own words, hashtags and creators. */
  readonly own: readonly string[];
  /** The parts of this page's site that are quiet. */
  readonly quiet: readonly QuietPart[];
  /** YouTube's own bit: to be set, to be taken out because Tosha has set it, or (`null`) none of ours. */
  readonly bit: boolean | null;
  /** Language tag and writing direction of `words`. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: CoverWords;
}

/** Finished sentences of the covers over single videos. */
export type CoverWords = Readonly<Record<CoverWord, string>>;
export type CoverWord = 'ownTitle' | 'careText' | 'skip' | 'show' | 'support' | `topic:${Topic}`;

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
  /** Begins what has to be done for a little more time. It may be asked for again: then it begins anew. */
  friction: {
    rank: 'page';
    request: { section: SectionId };
    answer: {
      kind: Exclude<Friction, 'rotate'> | 'pin';
      /** How long it takes at least, ms. */
      ms: number;
      /** How its breaths go, where it is breathing. */
      breathing: BreathPattern;
      /** True once: the kind is not the one of last time, and the screen says why. */
      changed: boolean;
    };
  };
  /** Opens the page of ours on which a sentence or the PIN is typed for a little more time. */
  typeForExtra: { rank: 'page'; request: { section: SectionId }; answer: null };
  /** Answers the question at the door; `ms` is the budget of the visit. */
  door: {
    rank: 'page';
    request: { section: SectionId; purpose: Purpose; ms: number };
    answer: { decisions: BeatAnswer['decisions'] };
  };
  /** A single video that was opened by its own address wants to play although its section is closed. */
  friend: { rank: 'page'; request: { section: SectionId }; answer: { granted: boolean } };
  /** Asks for a little more: granted when the friction is done, up to the day's cap. A tab of ours has typed for it. */
  extra: {
    rank: 'page';
    request: { section: SectionId };
    answer: { granted: boolean; decisions: BeatAnswer['decisions'] };
  };
  /** A page fought its block screen: the tab is muted and reloaded under the hold. */
  tampered: { rank: 'page'; request: { section: SectionId }; answer: null };
  /** Opens the support page. */
  support: { rank: 'page'; request: Record<never, never>; answer: null };
  /** Opens the check-in. */
  openCheckIn: { rank: 'page'; request: Record<never, never>; answer: null };
  /** A chip has asked for a check-in, or somebody said no: then none is asked for within a fortnight. */
  askedCheckIn: { rank: 'page'; request: { no: boolean }; answer: null };
  /** True while the tab can be heard: a screen that is up asks, because a page may play what no script can find. */
  heard: { rank: 'page'; request: Record<never, never>; answer: boolean };
  /** Asks what restricted mode wants of the page. */
  restriction: { rank: 'page'; request: Record<never, never>; answer: Restriction };
  /** What restricted mode looked for in the page, by the ids of its checks. */
  selfCheck: { rank: 'page'; request: { found: string[]; missing: string[] }; answer: null };
  /** Tosha has put its bit into YouTube's cookie, or taken it out. */
  youtubeBit: { rank: 'page'; request: { set: boolean }; answer: null };
  /** Changes the settings: a stricter change at once, a looser one waits. */
  change: { rank: 'own'; request: Change; answer: Outcome };
  /** Takes over the settings of a file, change by change, like `change`; resolves with how many went which way. */
  adopt: { rank: 'own'; request: { settings: Settings }; answer: Readonly<Record<Outcome, number>> };
  /** Takes back a queued change, by its place in `settings.queued`. */
  withdraw: { rank: 'own'; request: { index: number }; answer: null };
  /** Pauses all short video for so many ms, or until the next day; never shortens a pause. */
  pause: { rank: 'own'; request: { ms: number | 'day' }; answer: null };
  /** Sets a PIN; the old one must have been given where there is one (`unlock`). */
  setLock: { rank: 'own'; request: { pin: string }; answer: 'set' | 'locked' };
  /** Gives the PIN: what loosens is let through for five minutes. `waitMs`: not tried, wait so long first. */
  unlock: { rank: 'own'; request: { pin: string }; answer: { ok: boolean; waitMs: number } };
  /** The PIN is forgotten: the lock goes after 24 hours (true), or it was found again (false). */
  forgotPin: { rank: 'own'; request: { forgotten: boolean }; answer: null };
  /** Choices that neither loosen nor tighten anything. */
  choose: {
    rank: 'own';
    request: Partial<{
      language: string | null;
      country: string | null;
      breathing: BreathPattern;
      checkIns: boolean;
      summary: SummarySettings;
      streak: boolean;
    }>;
    answer: null;
  };
  /** Ticks something as done today, or takes the tick away. */
  tick: { rank: 'own'; request: { id: string; done: boolean }; answer: null };
  /**
   * Keeps a check-in; `worth` is `null` where nothing was watched, or not said yet. `instead`: when the one was kept
   * that it takes the place of, UTC ms. The answer is when this one was: `null` in a private window, of which nothing is.
   */
  checkIn: {
    rank: 'own';
    request: { feeling: Feeling; worth: Worth | null; instead: number | null };
    answer: { at: number | null };
  };
  /** Erases the check-in that was kept at a moment (UTC ms), or all of them (`null`). */
  eraseCheckIns: { rank: 'own'; request: { at: number | null }; answer: null };
  /** Ends the welcome with the sites to count and the daily goal in minutes (`null`: none). */
  finishWelcome: { rank: 'own'; request: { sites: SiteId[]; goalMinutes: number | null }; answer: null };
  /**
   * Erases what was recorded, and answers with what it took out. What weighs on the limits of this week stays as bare
   * numbers until the week is over.
   */
  erase: { rank: 'own'; request: Selection; answer: Erased };
  /** Puts back what `erase` took out. */
  takeBack: { rank: 'own'; request: Erased; answer: null };
  /** A page has brought a history in: what the worker knows by heart is old. */
  imported: { rank: 'own'; request: Record<never, never>; answer: null };
  /** Switches the sync with the user's other devices on or off. Off needs the PIN: limits count less from then on. */
  sync: { rank: 'own'; request: { on: boolean }; answer: 'set' | 'locked' };
  /** Names this device; an empty name is the browser's own. */
  renameDevice: { rank: 'own'; request: { name: string }; answer: null };
  /** Takes another device out of the browser's sync; needs the PIN, like `sync`. */
  forgetDevice: { rank: 'own'; request: { device: string }; answer: 'set' | 'locked' };
  /** Reads what other devices have written. */
  syncNow: { rank: 'own'; request: Record<never, never>; answer: null };
  /** Compares what should be with what the browser has, e.g. after a permission was granted. */
  reconcile: { rank: 'own'; request: Record<never, never>; answer: null };
}

export type MessageType = keyof Protocol;
export type Request<T extends MessageType> = Protocol[T]['request'];
export type Answer<T extends MessageType> = Protocol[T]['answer'];
