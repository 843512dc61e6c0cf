import type { Site } from './site';

/** Called RedNote outside China. Its notes may be photos. */
export const xiaohongshu: Site = {
  id: 'xiaohongshu',
  name: 'Xiaohongshu',
  optional: true,
  unconfirmed: true,
  hosts: ['xiaohongshu.com', 'www.xiaohongshu.com', 'rednote.com', 'www.rednote.com'],
  short: { id: 'xiaohongshu/explore', name: 'Xiaohongshu', short: true },
  rest: { id: 'xiaohongshu/rest', name: 'Xiaohongshu', short: false },
  otherwise: 'rest',
  exceptions: [/^\/explore(?:[/?]|$)/, /^\/discovery\/item\//],
  butNot: [],
  videoId: [/^\/explore\/([\da-f]+)/, /^\/discovery\/item\/([\da-f]+)/],
  mixedHome: false,
};
