import { bilibili } from './bilibili';
import { bluesky } from './bluesky';
import { chingari } from './chingari';
import { clapper } from './clapper';
import { coub } from './coub';
import { dailymotion } from './dailymotion';
import { douyin } from './douyin';
import { facebook } from './facebook';
import { instagram } from './instagram';
import { josh } from './josh';
import { kuaishou } from './kuaishou';
import { kwai } from './kwai';
import { likee } from './likee';
import { linkedin } from './linkedin';
import { moj } from './moj';
import { nineGag } from './nine-gag';
import { pinterest } from './pinterest';
import { reddit } from './reddit';
import { rumble } from './rumble';
import { rutube } from './rutube';
import { sharechat } from './sharechat';
import type { Site } from './site';
import { snapchat } from './snapchat';
import { threads } from './threads';
import { tiktok } from './tiktok';
import { triller } from './triller';
import { twitch } from './twitch';
import { vk } from './vk';
import { x } from './x';
import { xiaohongshu } from './xiaohongshu';
import { yappy } from './yappy';
import { youtube } from './youtube';

/**
 * Every site Tosha knows, in the order in which screens list them: first those whose hosts are in the manifest. A new
 * one comes last, because a site's colour goes by its place.
 */
export const sites: readonly Site[] = [
  tiktok,
  youtube,
  instagram,
  facebook,
  snapchat,
  x,
  reddit,
  threads,
  bluesky,
  linkedin,
  pinterest,
  twitch,
  vk,
  douyin,
  kuaishou,
  xiaohongshu,
  bilibili,
  kwai,
  likee,
  moj,
  sharechat,
  josh,
  chingari,
  triller,
  clapper,
  rutube,
  yappy,
  rumble,
  dailymotion,
  nineGag,
  coub,
];
