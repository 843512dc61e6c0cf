import type { Site } from './site';

export const clapper: Site = {
  id: 'clapper',
  name: 'Clapper',
  optional: true,
  unconfirmed: true,
  hosts: ['clapperapp.com', 'www.clapperapp.com'],
  short: { id: 'clapper/feed', name: 'Clapper', short: true },
  rest: { id: 'clapper/rest', name: 'Clapper', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/video\/(\w+)/],
  mixedHome: false,
};
