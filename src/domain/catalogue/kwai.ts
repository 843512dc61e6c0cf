import type { Site } from './site';

export const kwai: Site = {
  id: 'kwai',
  name: 'Kwai',
  optional: true,
  hosts: ['kwai.com', 'www.kwai.com', 'm.kwai.com', 'k.kwai.com'],
  short: { id: 'kwai/feed', name: 'Kwai', short: true },
  rest: { id: 'kwai/rest', name: 'Kwai', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/@[^/]+\/video\/(\d+)/],
  mixedHome: false,
};
