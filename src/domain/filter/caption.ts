import type { Topic } from './topics';

/** More texts, or creators, of one video are not read. */
export const mostTexts = 50;

/** What a page says of one video. */
export interface Caption {
  /** Caption, title, hashtags, `alt` and `aria-label`, each as it stands in the page. */
  readonly texts: readonly string[];
  /** Names and handles of who made it, with or without `@`. */
  readonly creators: readonly string[];
}

/** Why a video is covered. */
export interface Match {
  /** `own`: a word, hashtag or creator of the user's own. */
  readonly topic: Topic | 'own';
  /** True where it may be about prevention or recovery: support comes first, and it can be shown at both levels. */
  readonly care: boolean;
}
