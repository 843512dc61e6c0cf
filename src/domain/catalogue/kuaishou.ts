import type { Site } from './site';

export const kuaishou: Site = {
  id: 'kuaishou',
  name: 'Kuaishou',
  optional: true,
  hosts: ['kuaishou.com', 'www.kuaishou.com', 'm.kuaishou.com'],
  short: { id: 'kuaishou/feed', name: 'Kuaishou', short: true },
  rest: { id: 'kuaishou/rest', name: 'Kuaishou', short: false },
  otherwise: 'short',
  exceptions: [],
  butNot: [],
  videoId: [/^\/(?:short-video|video)\/(\w+)/],
  mixedHome: false,
};
