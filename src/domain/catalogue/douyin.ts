import type { Site } from './site';

export const douyin: Site = {
  id: 'douyin',
  name: 'Douyin',
  optional: true,
  hosts: ['douyin.com', 'www.douyin.com'],
  short: { id: 'douyin/feed', name: 'Douyin', short: true },
  rest: { id: 'douyin/rest', name: 'Douyin', short: false },
  otherwise: 'short',
  exceptions: [/^\/user\/self(?:[/?]|$)/, /^\/(?:chat|passport|agreements)(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/(?:video|note)\/(\d+)/, /^\/.*[?&]modal_id=(\d+)/],
  mixedHome: false,
};
