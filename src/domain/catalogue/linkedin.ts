import type { Site } from './site';

/** No part of it has an address that is only short video. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  optional: true,
  hosts: ['linkedin.com', 'www.linkedin.com'],
  short: { id: 'linkedin/videos', name: 'LinkedIn', short: true },
  rest: { id: 'linkedin/rest', name: 'LinkedIn', short: false },
  otherwise: 'rest',
  exceptions: [],
  butNot: [],
  videoId: [/^\/feed\/update\/urn:li:\w+:(\d+)/],
  mixedHome: true,
};
