/** What a site shows to people who may be in need: never covered, blurred or blocked. */
export const crisisPanels: readonly string[] = [
  'ytd-emergency-onebox-renderer',
  'ytm-emergency-onebox-renderer',
  'ytd-info-panel-content-renderer',
  'ytm-info-panel-content-renderer',
  'ytd-clarification-renderer',
  'ytm-clarification-renderer',
  '[data-e2e="search-help-panel"]',
  '[data-e2e="search-notice"]',
];

/** An element that holds one of these is no video, whatever it looks like. */
export const callLinks: readonly string[] = ['a[href^="tel:"]', 'a[href^="sms:"]'];

/** An element without a video that holds one of these offers help. */
export const helpLinks: readonly string[] = [
  'a[href*="/safety/"]',
  'a[href*="facebook.com/safety"]',
  'a[href*="help.instagram.com"]',
  'a[href*="findahelpline.com"]',
  'a[href*="988lifeline.org"]',
  'a[href*="befrienders.org"]',
  'a[href*="samaritans.org"]',
  'a[href*="crisistextline.org"]',
  'a[href*="childhelplineinternational.org"]',
];

/** Numbers that such panels show as plain text. From `resources/helplines.json`; only those that mean nothing else. */
export const helplineNumbers =
  /(?<!\d)(?:988|741741|116[ \u00a0-]?(?:111|123)|13[ \u00a0-]?11[ \u00a0-]?14|1199|14416|3114)(?!\d)/u;

/** What tells that an element does hold a video. */
export const videoSigns =
  'video, a[href*="/video/"], a[href*="/shorts/"], a[href*="/watch"], a[href*="/reel/"], a[href*="/spotlight/"], a[href*="/p/"]';
