import type { Site } from './site';

/** No part of it has an address that is only short video. */
export const nineGag: Site = {
  id: '9gag',
  name: '9GAG',
  optional: true,
  hosts: ['9gag.com', 'www.9gag.com'],
  short: { id: '9gag/videos', name: '9GAG', short: true },
  rest: { id: '9gag/rest', name: '9GAG', short: false },
  otherwise: 'rest',
  exceptions: [],
  butNot: [],
  videoId: [/^\/gag\/(\w+)/],
  mixedHome: true,
};
