import type { Site } from './site';

/** No part of it has an address that is only short video. */
export const threads: Site = {
  id: 'threads',
  name: 'Threads',
  optional: true,
  hosts: ['threads.com', 'www.threads.com', 'threads.net', 'www.threads.net'],
  short: { id: 'threads/videos', name: 'Threads', short: true },
  rest: { id: 'threads/rest', name: 'Threads', short: false },
  otherwise: 'rest',
  exceptions: [],
  butNot: [],
  videoId: [/^\/@[\w.]+\/post\/([\w-]+)/],
  mixedHome: true,
};
