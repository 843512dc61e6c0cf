import type { Site } from './site';

export const coub: Site = {
  id: 'coub',
  name: 'Coub',
  optional: true,
  hosts: ['coub.com', 'www.coub.com'],
  embeds: { hosts: ['coub.com'], paths: ['/embed/*'] },
  short: { id: 'coub/feed', name: 'Coub', short: true },
  rest: { id: 'coub/rest', name: 'Coub', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/(?:view|embed)\/(\w+)/],
  mixedHome: false,
};
