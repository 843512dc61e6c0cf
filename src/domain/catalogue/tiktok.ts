import type { Site } from './site';

export const tiktok: Site = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com'],
  embeds: { hosts: ['tiktok.com', 'www.tiktok.com'], paths: ['/embed/*', '/player/*'] },
  short: { id: 'tiktok/feed', name: 'TikTok', short: true },
  rest: { id: 'tiktok/rest', name: 'TikTok', short: false },
  otherwise: 'short',
  exceptions: [
    /^\/messages(?:[/?]|$)/,
    /^\/settings?(?:[/?]|$)/,
    /^\/upload(?:[/?]|$)/,
    /^\/tiktokstudio(?:[/?]|$)/,
    /^\/creator-center(?:[/?]|$)/,
    /^\/(?:login|signup|logout)(?:[/?]|$)/,
    /^\/(?:legal|about|safety|transparency|community-guidelines)(?:[/?]|$)/,
  ],
  butNot: [],
  videoId: [/^\/@[^/]*\/(?:video|photo)\/(\d+)/, /^\/(?:embed(?:\/v2)?|share\/video|v)\/(\d+)/],
  mixedHome: false,
};
