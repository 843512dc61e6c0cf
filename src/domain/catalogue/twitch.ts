import type { Site } from './site';

/** On `clips.twitch.tv` a clip is named by words in capitals alone; a channel's address is written in small letters. */
export const twitch: Site = {
  id: 'twitch',
  name: 'Twitch',
  optional: true,
  hosts: ['twitch.tv', 'www.twitch.tv', 'm.twitch.tv', 'clips.twitch.tv'],
  short: { id: 'twitch/clips', name: 'Twitch clips', short: true },
  rest: { id: 'twitch/rest', name: 'Twitch', short: false },
  otherwise: 'rest',
  exceptions: [/^\/\w+\/clips?(?:[/?]|$)/, /^\/(?:[A-Z][a-z]+){3,}/],
  butNot: [],
  videoId: [/^\/\w+\/clip\/([\w-]+)/, /^\/((?:[A-Z][a-z]+){3,}[\w-]*)/],
  mixedHome: false,
};
