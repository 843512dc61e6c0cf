import type { Site } from './site';

export const likee: Site = {
  id: 'likee',
  name: 'Likee',
  optional: true,
  hosts: ['likee.video', 'www.likee.video', 'l.likee.video'],
  short: { id: 'likee/feed', name: 'Likee', short: true },
  rest: { id: 'likee/rest', name: 'Likee', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/@[^/]+\/video\/(\d+)/, /^\/v\/(\w+)/],
  mixedHome: false,
};
