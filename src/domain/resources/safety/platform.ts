/** What the check-up looks at in an account, in the order of the page. */
export const safetyKinds = [
  'follow',
  'message',
  'comments',
  'tags',
  'blocked',
  'location',
  'time',
  'data',
  'leave',
] as const;
export type SafetyKind = (typeof safetyKinds)[number];

/** One setting of an account. */
export interface SafetySetting {
  /** The menus to go through, the setting itself last, in the platform's own English words. */
  readonly path: readonly string[];
  /** The address of that very page; left out where no public source gives it. */
  readonly href?: string;
  /** Settings that are nearer than those of the platform as a whole, for where `href` is not known. */
  readonly root?: string;
  /** True where it is only in the app on a phone, and no link can lead to it. */
  readonly app?: true;
}

/** A platform, and what can be set in an account there. Only what it really has is listed. */
export interface SafetyPlatform {
  /** Begins the ids of its ticks, so it fits `tickId`. */
  readonly id: string;
  /** A brand name: the same in every language. */
  readonly name: string;
  /** The settings as a whole. */
  readonly root: string;
  /** Where the platform takes reports, or its own help. */
  readonly help?: string;
  readonly settings: Readonly<Partial<Record<SafetyKind, SafetySetting>>>;
}

/** Where the link of a setting leads, and whether only to settings as a whole; `null` where it is in the app only. */
export function linkOf(
  platform: SafetyPlatform,
  { href, root = platform.root, app }: SafetySetting,
): { href: string; root: boolean } | null {
  if (app) return null;
  return { href: href ?? root, root: href === undefined };
}
