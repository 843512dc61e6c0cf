import type { Site } from './site';

export const rumble: Site = {
  id: 'rumble',
  name: 'Rumble',
  optional: true,
  hosts: ['rumble.com', 'www.rumble.com'],
  embeds: { hosts: ['rumble.com'], paths: ['/embed/*'] },
  short: { id: 'rumble/shorts', name: 'Rumble Shorts', short: true },
  rest: { id: 'rumble/rest', name: 'Rumble', short: false },
  otherwise: 'rest',
  exceptions: [/^\/shorts(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/shorts\/(\w+)/],
  mixedHome: true,
};
