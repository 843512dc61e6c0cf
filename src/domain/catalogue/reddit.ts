import type { Site } from './site';

/** No part of it has an address that is only short video. */
export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  optional: true,
  hosts: ['reddit.com', 'www.reddit.com', 'old.reddit.com', 'new.reddit.com', 'sh.reddit.com'],
  short: { id: 'reddit/videos', name: 'Reddit', short: true },
  rest: { id: 'reddit/rest', name: 'Reddit', short: false },
  otherwise: 'rest',
  exceptions: [],
  butNot: [],
  videoId: [/^\/(?:(?:r|u|user)\/[^/]+\/)?comments\/(\w+)/],
  mixedHome: true,
};
