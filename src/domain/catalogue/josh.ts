import type { Site } from './site';

export const josh: Site = {
  id: 'josh',
  name: 'Josh',
  optional: true,
  unconfirmed: true,
  hosts: ['myjosh.in', 'www.myjosh.in', 'share.myjosh.in'],
  short: { id: 'josh/feed', name: 'Josh', short: true },
  rest: { id: 'josh/rest', name: 'Josh', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/video\/([\w-]+)/],
  mixedHome: false,
};
