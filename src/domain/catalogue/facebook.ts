import type { Site } from './site';

export const facebook: Site = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', 'www.facebook.com', 'web.facebook.com', 'm.facebook.com'],
  embeds: { hosts: ['www.facebook.com', 'web.facebook.com'], paths: ['/plugins/video.php*'] },
  short: { id: 'facebook/reels', name: 'Facebook Reels', short: true },
  rest: { id: 'facebook/rest', name: 'Facebook', short: false },
  otherwise: 'rest',
  exceptions: [
    /^\/reels?(?:[/?]|$)/,
    /^\/share\/r(?:[/?]|$)/,
    // The player that other sites embed names what it plays in its query.
    /^\/plugins\/video\.php.*[?&]href=.*%2[Ff]reels?%2/,
  ],
  butNot: [],
  videoId: [/^\/reels?\/(\d+)/, /^\/share\/r\/([\w-]+)/],
  mixedHome: true,
};
