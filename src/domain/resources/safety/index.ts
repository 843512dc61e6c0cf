import { bluesky } from './bluesky';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import { pinterest } from './pinterest';
import type { SafetyPlatform } from './platform';
import { reddit } from './reddit';
import { snapchat } from './snapchat';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { twitch } from './twitch';
import { x } from './x';
import { youtube } from './youtube';

/** The day on which the addresses and ways were read in public sources. None was opened from here. */
export const safetySeen = '2026-11-22';

/** Every platform of the check-up, in the order of the page. */
export const safetyPlatforms: readonly SafetyPlatform[] = [
  tiktok,
  youtube,
  instagram,
  facebook,
  snapchat,
  x,
  reddit,
  pinterest,
  linkedin,
  twitch,
  threads,
  bluesky,
];
