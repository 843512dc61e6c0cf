import type { Site } from './site';

export const yappy: Site = {
  id: 'yappy',
  name: 'Yappy',
  optional: true,
  hosts: ['yappy.media', 'www.yappy.media'],
  short: { id: 'yappy/feed', name: 'Yappy', short: true },
  rest: { id: 'yappy/rest', name: 'Yappy', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/video\/(\w+)/],
  mixedHome: false,
};
