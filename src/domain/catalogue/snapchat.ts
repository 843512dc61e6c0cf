import type { Site } from './site';

export const snapchat: Site = {
  id: 'snapchat',
  name: 'Snapchat',
  hosts: ['snapchat.com', 'www.snapchat.com', 'web.snapchat.com'],
  short: { id: 'snapchat/spotlight', name: 'Snapchat Spotlight', short: true },
  rest: { id: 'snapchat/rest', name: 'Snapchat', short: false },
  otherwise: 'rest',
  exceptions: [/^\/spotlight(?:[/?]|$)/, /^\/@[\w.-]+\/spotlight(?:[/?]|$)/],
  butNot: [],
  videoId: [/^\/spotlight\/([\w-]+)/, /^\/@[\w.-]+\/spotlight\/([\w-]+)/],
  mixedHome: false,
};
