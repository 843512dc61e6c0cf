import type { SafetyPlatform } from './platform';

const menu = ['Settings', 'Security and Privacy'];

/** Twitch's own documentation for developers says where whispers are set. */
export const twitch: SafetyPlatform = {
  id: 'twitch',
  name: 'Twitch',
  root: 'https://www.twitch.tv/settings',
  help: 'https://safety.twitch.tv/s/',
  settings: {
    message: {
      path: [...menu, 'Block Whispers from Strangers'],
      href: 'https://www.twitch.tv/settings/security',
    },
    blocked: { path: menu },
    leave: {
      path: ['Settings', 'Profile', 'Disabling Your Twitch Account'],
      href: 'https://www.twitch.tv/user/delete-account',
    },
  },
};
