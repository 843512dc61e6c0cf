import type { Site } from './site';

export const chingari: Site = {
  id: 'chingari',
  name: 'Chingari',
  optional: true,
  unconfirmed: true,
  hosts: ['chingari.io', 'www.chingari.io'],
  short: { id: 'chingari/feed', name: 'Chingari', short: true },
  rest: { id: 'chingari/rest', name: 'Chingari', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/(?:share\/)?post\/([\w-]+)/],
  mixedHome: false,
};
