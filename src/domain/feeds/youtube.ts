import type { Feed } from './feed';

const cardTexts = [
  '#video-title',
  '.yt-lockup-metadata-view-model__title',
  '.yt-lockup-metadata-view-model-wiz__title',
  '.shortsLockupViewModelHostMetadataTitle',
  '.shortsLockupViewModelHostOutsideMetadataTitle',
  '.media-item-headline',
  '.compact-media-item-headline',
  'h3',
  '#description-text',
  '.metadata-snippet-text',
];
const creators = [
  'ytd-channel-name',
  '.ytd-channel-name a',
  'a[href^="/@"]',
  'a[href^="/channel/"]',
  '.yt-content-metadata-view-model__metadata-row',
  '.yt-content-metadata-view-model-wiz__metadata-row',
];

/** YouTube on the desktop (`ytd-`, `yt-`) and its mobile pages (`ytm-`): custom elements, which change slowly. */
export const youtubeFeeds: readonly Feed[] = [
  {
    id: 'youtube/shorts-player',
    site: 'youtube',
    kind: 'player',
    paths: /^\/shorts\//,
    items: ['ytd-reel-video-renderer', 'ytm-reel-player-renderer', 'ytm-reel-video-renderer'],
    texts: [
      'yt-shorts-video-title-view-model',
      'h2.title',
      '.ytShortsVideoTitleViewModelHost',
      '.reel-player-header-title',
      'yt-reel-multi-format-link-view-model',
      '#description',
      'a[href^="/hashtag/"]',
    ],
    creators: ['yt-reel-channel-bar-view-model', '#channel-name', 'a[href^="/@"]'],
    next: ['#navigation-button-down button', '[aria-label="Next video"]'],
  },
  {
    id: 'youtube/watch-player',
    site: 'youtube',
    kind: 'player',
    paths: /^\/watch/,
    items: ['ytd-watch-flexy', 'ytm-watch', 'ytd-watch-grid'],
    texts: [
      'ytd-watch-metadata h1',
      'h1.title',
      '.slim-video-information-title',
      'ytd-watch-metadata #description-inline-expander',
      '#description.ytd-video-secondary-info-renderer',
    ],
    creators: ['ytd-watch-metadata ytd-channel-name', 'ytm-slim-owner-renderer'],
    // The player itself: the page moves it about, and takes it along when it is made small.
    covers: ['#movie_player', '#player-container-id', '#player'],
    next: ['.ytp-next-button'],
  },
  {
    id: 'youtube/shorts-card',
    site: 'youtube',
    kind: 'card',
    paths: /^\/(?:feed\/subscriptions|@[^/]+\/shorts)/,
    items: [
      'ytm-shorts-lockup-view-model-v2',
      'ytm-shorts-lockup-view-model',
      'ytd-reel-item-renderer',
      'ytm-reel-item-renderer',
    ],
    texts: cardTexts,
    creators,
  },
  {
    id: 'youtube/card',
    site: 'youtube',
    kind: 'card',
    paths: /^\/(?:results|watch|$)/,
    items: [
      'yt-lockup-view-model',
      'ytd-video-renderer',
      'ytd-rich-item-renderer',
      'ytd-grid-video-renderer',
      'ytd-compact-video-renderer',
      'ytd-playlist-video-renderer',
      'ytm-video-with-context-renderer',
      'ytm-compact-video-renderer',
      'ytm-rich-item-renderer',
    ],
    texts: cardTexts,
    creators,
  },
];
