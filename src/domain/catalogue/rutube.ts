import type { Site } from './site';

export const rutube: Site = {
  id: 'rutube',
  name: 'Rutube',
  optional: true,
  hosts: ['rutube.ru', 'www.rutube.ru', 'm.rutube.ru'],
  embeds: { hosts: ['rutube.ru'], paths: ['/play/embed/*'] },
  short: { id: 'rutube/shorts', name: 'Rutube Shorts', short: true },
  rest: { id: 'rutube/rest', name: 'Rutube', short: false },
  otherwise: 'rest',
  exceptions: [/^\/shorts(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/shorts\/(\w+)/],
  mixedHome: false,
};
