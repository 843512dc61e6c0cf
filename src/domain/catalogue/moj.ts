import type { Site } from './site';

export const moj: Site = {
  id: 'moj',
  name: 'Moj',
  optional: true,
  unconfirmed: true,
  hosts: ['mojapp.in', 'www.mojapp.in'],
  short: { id: 'moj/feed', name: 'Moj', short: true },
  rest: { id: 'moj/rest', name: 'Moj', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/@[^/]+\/video\/(\w+)/],
  mixedHome: false,
};
