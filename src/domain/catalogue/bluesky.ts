import type { Site } from './site';

export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  optional: true,
  hosts: ['bsky.app', 'www.bsky.app'],
  short: { id: 'bluesky/videos', name: 'Bluesky videos', short: true },
  rest: { id: 'bluesky/rest', name: 'Bluesky', short: false },
  otherwise: 'rest',
  exceptions: [/^\/video-feed(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/profile\/[^/]+\/post\/(\w+)/],
  mixedHome: true,
};
