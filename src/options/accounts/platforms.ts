import type { PlatformId } from '../../domain/resources/account-settings';
import type { WordKey } from '../../platform/i18n';

/** Plainly what Tosha can do on a platform. */
export interface PlatformFacts {
  /** A brand name: the same in every language. */
  readonly name: string;
  /** What is asked of the site, whoever is signed in. */
  readonly enforced: readonly WordKey[];
  /** What Tosha covers in the page, by words. */
  readonly filtered: readonly WordKey[];
}

const feeds: readonly WordKey[] = ['accountsFeeds', 'accountsQuiet'];

/** Every platform, in the order of the page. */
export const platformFacts: Readonly<Record<PlatformId, PlatformFacts>> = {
  youtube: { name: 'YouTube', enforced: ['accountsYoutubeAsks'], filtered: feeds },
  tiktok: { name: 'TikTok', enforced: [], filtered: feeds },
  instagram: { name: 'Instagram', enforced: [], filtered: feeds },
  facebook: { name: 'Facebook', enforced: [], filtered: feeds },
  snapchat: { name: 'Snapchat', enforced: [], filtered: feeds },
  x: { name: 'X', enforced: [], filtered: [] },
  reddit: { name: 'Reddit', enforced: [], filtered: [] },
  bluesky: { name: 'Bluesky', enforced: [], filtered: [] },
  twitch: { name: 'Twitch', enforced: [], filtered: [] },
  google: { name: 'Google', enforced: ['accountsEngineAsks'], filtered: [] },
  bing: { name: 'Bing', enforced: ['accountsEngineAsks'], filtered: [] },
  duckduckgo: { name: 'DuckDuckGo', enforced: ['accountsEngineAsks'], filtered: [] },
};

/** What each setting of an account is, and how to get to it. */
export const settingWords: Readonly<Record<string, { readonly what: WordKey; readonly how: WordKey }>> = {
  'youtube/restricted': { what: 'accountYoutubeRestricted', how: 'accountYoutubeRestrictedHow' },
  'tiktok/restricted': { what: 'accountTiktokRestricted', how: 'accountTiktokRestrictedHow' },
  'instagram/hiddenWords': { what: 'accountHiddenWords', how: 'accountHiddenWordsHow' },
  'instagram/sensitive': { what: 'accountSensitive', how: 'accountSensitiveHow' },
  'facebook/reduce': { what: 'accountReduce', how: 'accountReduceHow' },
  'snapchat/family': { what: 'accountFamily', how: 'accountFamilyHow' },
  'x/sensitive': { what: 'accountXSensitive', how: 'accountXSensitiveHow' },
  'reddit/mature': { what: 'accountMature', how: 'accountMatureHow' },
  'bluesky/moderation': { what: 'accountModeration', how: 'accountModerationHow' },
  'twitch/labels': { what: 'accountLabels', how: 'accountLabelsHow' },
  'google/safeSearch': { what: 'accountSafeSearch', how: 'accountSafeSearchHow' },
  'bing/safeSearch': { what: 'accountSafeSearch', how: 'accountSafeSearchHow' },
  'duckduckgo/safeSearch': { what: 'accountSafeSearch', how: 'accountSafeSearchHow' },
};
