import type { SiteId } from '../catalogue';
import { facebookFeeds } from './facebook';
import type { Feed } from './feed';
import { instagramFeeds } from './instagram';
import { snapchatFeeds } from './snapchat';
import { tiktokFeeds } from './tiktok';
import { youtubeFeeds } from './youtube';

/** Every place where videos are looked for; of an element that fits several, the first is meant. */
export const feeds: readonly Feed[] = [
  ...tiktokFeeds,
  ...youtubeFeeds,
  ...instagramFeeds,
  ...facebookFeeds,
  ...snapchatFeeds,
];

/** The feeds of one site. */
export function feedsOf(site: SiteId): readonly Feed[] {
  return feeds.filter((feed) => feed.site === site);
}

/**
 * What a site shows to people who may be in need: never covered, blurred or blocked. Numbers to call are such panels
 * wherever they stand.
 */
export const crisisPanels: readonly string[] = [
  'a[href^="tel:"]',
  'a[href^="sms:"]',
  'ytd-emergency-onebox-renderer',
  'ytd-info-panel-content-renderer',
  'ytd-clarification-renderer',
  'ytm-emergency-onebox-renderer',
  'ytm-info-panel-content-renderer',
  '[data-e2e="search-help-panel"]',
  '[data-e2e="search-notice"]',
  'a[href*="/safety/"]',
  'a[href*="help.instagram.com"]',
  'a[href*="facebook.com/safety"]',
];
