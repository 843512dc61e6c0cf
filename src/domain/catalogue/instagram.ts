import type { Site } from './site';

export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', 'www.instagram.com'],
  short: { id: 'instagram/reels', name: 'Instagram Reels', short: true },
  rest: { id: 'instagram/rest', name: 'Instagram', short: false },
  otherwise: 'rest',
  exceptions: [
    // `/reels/audio/…` lists what uses a sound: it is a page of links, not the feed.
    /^\/reels(?:\/(?!audio(?:[/?]|$))|\?|$)/,
    /^\/reel\/[\w-]+/,
    /^\/(?!explore\/)[\w.]+\/reels?(?:[/?]|$)/,
    /^\/tv\/[\w-]+/,
  ],
  videoId: [/^\/reels?\/([\w-]{5,})/, /^\/[\w.]+\/reel\/([\w-]{5,})/, /^\/tv\/([\w-]{5,})/],
  mixedHome: true,
};
