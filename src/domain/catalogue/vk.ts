import type { Site } from './site';

/** A clip lies over any other page of the site, which names it in its query. */
export const vk: Site = {
  id: 'vk',
  name: 'VK',
  optional: true,
  hosts: [
    'vk.com',
    'www.vk.com',
    'm.vk.com',
    'vk.ru',
    'www.vk.ru',
    'm.vk.ru',
    'vkvideo.ru',
    'www.vkvideo.ru',
    'm.vkvideo.ru',
  ],
  short: { id: 'vk/clips', name: 'VK Clips', short: true },
  rest: { id: 'vk/rest', name: 'VK', short: false },
  otherwise: 'rest',
  exceptions: [/^\/clips(?:[/?-]|$)/, /^\/clip-?\d+_\d+/, /^\/.*[?&]z=clip-?\d/],
  butNot: [],
  videoId: [/^\/clip(-?\d+_\d+)/, /^\/.*[?&]z=clip(-?\d+_\d+)/],
  mixedHome: true,
};
