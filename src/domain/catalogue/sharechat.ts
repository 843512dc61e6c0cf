import type { Site } from './site';

export const sharechat: Site = {
  id: 'sharechat',
  name: 'ShareChat',
  optional: true,
  unconfirmed: true,
  hosts: ['sharechat.com', 'www.sharechat.com'],
  short: { id: 'sharechat/feed', name: 'ShareChat', short: true },
  rest: { id: 'sharechat/rest', name: 'ShareChat', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/(?:video|post)\/([\w-]+)/],
  mixedHome: false,
};
