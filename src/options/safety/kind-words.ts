import type { SafetyKind } from '../../domain/resources/safety/platform';
import type { WordKey } from '../../platform/i18n';

/** What each kind of setting is, and where it helps, why it is worth a look. The same on every platform. */
export const kindWords: Readonly<Record<SafetyKind, { readonly what: WordKey; readonly why?: WordKey }>> = {
  follow: { what: 'safetyFollow' },
  message: { what: 'safetyMessage', why: 'safetyMessageWhy' },
  comments: { what: 'safetyComments' },
  tags: { what: 'safetyTags' },
  blocked: { what: 'safetyBlocked', why: 'safetyBlockedWhy' },
  location: { what: 'safetyLocation', why: 'safetyLocationWhy' },
  time: { what: 'safetyTime', why: 'safetyTimeWhy' },
  data: { what: 'safetyData', why: 'safetyDataWhy' },
  leave: { what: 'safetyLeave', why: 'safetyLeaveWhy' },
};
