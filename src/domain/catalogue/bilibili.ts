import type { Site } from './site';

/** On the web no part of it has an address that is only short video. */
export const bilibili: Site = {
  id: 'bilibili',
  name: 'Bilibili',
  optional: true,
  hosts: ['bilibili.com', 'www.bilibili.com', 'm.bilibili.com', 't.bilibili.com', 'space.bilibili.com'],
  short: { id: 'bilibili/videos', name: 'Bilibili', short: true },
  rest: { id: 'bilibili/rest', name: 'Bilibili', short: false },
  otherwise: 'rest',
  exceptions: [],
  butNot: [],
  videoId: [/^\/video\/((?:BV|av)\w+)/],
  mixedHome: true,
};
