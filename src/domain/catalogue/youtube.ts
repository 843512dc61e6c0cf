import type { Site } from './site';

export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com'],
  // An embedded player does not tell by its address whether it plays a Short: it is of the rest.
  embeds: {
    hosts: ['youtube.com', 'www.youtube.com', 'youtube-nocookie.com', 'www.youtube-nocookie.com'],
    paths: ['/embed/*'],
  },
  short: { id: 'youtube/shorts', name: 'YouTube Shorts', short: true },
  rest: { id: 'youtube/rest', name: 'YouTube', short: false },
  otherwise: 'rest',
  exceptions: [/^\/shorts(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/shorts\/([\w-]{6,})/],
  mixedHome: true,
};
