import type { Site } from './site';

/** Its home page swipes through short video under the site's own address, where everything else is too. */
export const dailymotion: Site = {
  id: 'dailymotion',
  name: 'Dailymotion',
  optional: true,
  hosts: ['dailymotion.com', 'www.dailymotion.com'],
  embeds: { hosts: ['www.dailymotion.com', 'geo.dailymotion.com'], paths: ['/embed/*', '/player*'] },
  short: { id: 'dailymotion/videos', name: 'Dailymotion', short: true },
  rest: { id: 'dailymotion/rest', name: 'Dailymotion', short: false },
  otherwise: 'rest',
  exceptions: [],
  butNot: [],
  videoId: [/^\/(?:embed\/)?video\/(\w+)/],
  mixedHome: true,
};
