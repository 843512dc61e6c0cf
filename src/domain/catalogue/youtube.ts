import type { Site } from './site';

export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com'],
  short: { id: 'youtube/shorts', name: 'YouTube Shorts', short: true },
  rest: { id: 'youtube/rest', name: 'YouTube', short: false },
  otherwise: 'rest',
  exceptions: [/^\/shorts(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/shorts\/([\w-]{6,})/],
  mixedHome: true,
};
