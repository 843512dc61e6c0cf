import { facebook } from './facebook';
import { instagram } from './instagram';
import type { Site } from './site';
import { snapchat } from './snapchat';
import { tiktok } from './tiktok';
import { youtube } from './youtube';

/**
 * The sites whose hosts are in the manifest. Restricted mode and quiet parts are for these alone: their script is built with
 * this list instead of the whole one.
 */
export const sites: readonly Site[] = [tiktok, youtube, instagram, facebook, snapchat];
