/** A setting of an account that only its owner can make, and where it is. */
export interface AccountSetting {
  /** `<platform>/<setting>`; a tick is stored under it. */
  readonly id: `${PlatformId}/${string}`;
  readonly href: string;
  /** True where the address leads to the settings as a whole, because that of the setting is not known for certain. */
  readonly root?: true;
}

/** The platforms whose accounts have a say in what is shown. */
export const platformIds = [
  'youtube',
  'tiktok',
  'instagram',
  'facebook',
  'snapchat',
  'x',
  'reddit',
  'bluesky',
  'twitch',
  'google',
  'bing',
  'duckduckgo',
] as const;
export type PlatformId = (typeof platformIds)[number];

/**
 * The settings that restricted mode cannot make for anybody. Addresses as they were found in public sources on
 * 2026-11-22; none was opened from here.
 */
export const accountSettings: readonly AccountSetting[] = [
  // The switch is in the menu of the profile picture and has no address of its own.
  { id: 'youtube/restricted', href: 'https://www.youtube.com/account', root: true },
  // support.tiktok.com: the mode is switched on in the app, with a passcode.
  {
    id: 'tiktok/restricted',
    href: 'https://support.tiktok.com/en/safety-hc/account-and-user-safety/restricted-mode',
  },
  { id: 'instagram/hiddenWords', href: 'https://www.instagram.com/accounts/settings/v2/hidden_words/' },
  { id: 'instagram/sensitive', href: 'https://www.instagram.com/accounts/settings/', root: true },
  { id: 'facebook/reduce', href: 'https://www.facebook.com/settings', root: true },
  { id: 'snapchat/family', href: 'https://accounts.snapchat.com/', root: true },
  // X's own list of settings pages.
  { id: 'x/sensitive', href: 'https://x.com/settings/content_you_see' },
  { id: 'reddit/mature', href: 'https://www.reddit.com/settings/preferences' },
  { id: 'bluesky/moderation', href: 'https://bsky.app/moderation' },
  { id: 'twitch/labels', href: 'https://www.twitch.tv/settings', root: true },
  { id: 'google/safeSearch', href: 'https://www.google.com/safesearch' },
  { id: 'bing/safeSearch', href: 'https://www.bing.com/account/general' },
  { id: 'duckduckgo/safeSearch', href: 'https://duckduckgo.com/settings' },
];

/** The platform that a setting belongs to. */
export function platformOf({ id }: AccountSetting): PlatformId {
  return id.slice(0, id.indexOf('/')) as PlatformId;
}
