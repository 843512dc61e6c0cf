import type { Feeling, Worth } from '../../domain/check-in/check-in';
import type { WordKey } from '../../platform/i18n';

/** What each answer is called. */
export const feelingWords: Readonly<Record<Feeling, WordKey>> = {
  1: 'checkInFeeling1',
  2: 'checkInFeeling2',
  3: 'checkInFeeling3',
  4: 'checkInFeeling4',
  5: 'checkInFeeling5',
};

/** Whether it was time well spent. */
export const worthWords: Readonly<Record<Worth, WordKey>> = {
  1: 'checkInWorth1',
  2: 'checkInWorth2',
  3: 'checkInWorth3',
};
