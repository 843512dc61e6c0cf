import type { Site } from './site';

export const facebook: Site = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', 'www.facebook.com', 'web.facebook.com', 'm.facebook.com'],
  short: { id: 'facebook/reels', name: 'Facebook Reels', short: true },
  rest: { id: 'facebook/rest', name: 'Facebook', short: false },
  otherwise: 'rest',
  exceptions: [/^\/reels?(?:[/?]|$)/, /^\/share\/r(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/reels?\/(\d+)/, /^\/share\/r\/([\w-]+)/],
  mixedHome: true,
};
