import type { Site } from './site';

/** A video has an address of its own only when it is opened; the home feed plays it in place. */
export const x: Site = {
  id: 'x',
  name: 'X',
  optional: true,
  hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
  short: { id: 'x/videos', name: 'X videos', short: true },
  rest: { id: 'x/rest', name: 'X', short: false },
  otherwise: 'rest',
  exceptions: [/^\/\w+\/status\/\d+\/video\/\d/],
  butNot: [],
  videoId: [/^\/\w+\/status\/(\d+)/],
  mixedHome: true,
};
