import type { Site } from './site';

export const triller: Site = {
  id: 'triller',
  name: 'Triller',
  optional: true,
  unconfirmed: true,
  hosts: ['triller.co', 'www.triller.co'],
  short: { id: 'triller/feed', name: 'Triller', short: true },
  rest: { id: 'triller/rest', name: 'Triller', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/@[^/]+\/video\/([\w-]+)/],
  mixedHome: false,
};
