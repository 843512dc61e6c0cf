import type { Site } from './site';

export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', 'www.instagram.com'],
  embeds: { hosts: ['www.instagram.com'], paths: ['/p/*/embed*', '/reel/*/embed*', '/tv/*/embed*'] },
  short: { id: 'instagram/reels', name: 'Instagram Reels', short: true },
  rest: { id: 'instagram/rest', name: 'Instagram', short: false },
  otherwise: 'rest',
  exceptions: [/^\/reels(?:[/?]|$)/, /^\/reel\/[\w-]+/, /^\/[\w.]+\/reels?(?:[/?]|$)/, /^\/tv\/[\w-]+/],
  // `/reels/audio/…` lists what uses a sound: it is a page of links, not the feed.
  butNot: [/^\/reels\/audio(?:[/?]|$)/, /^\/explore\//],
  videoId: [/^\/reels?\/([\w-]{5,})/, /^\/[\w.]+\/reel\/([\w-]{5,})/, /^\/tv\/([\w-]{5,})/],
  mixedHome: true,
};
