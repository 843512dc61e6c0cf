import type { SafetyPlatform } from './platform';

const account = 'https://bsky.app/settings/account';

/** All from Bluesky's own source. Every account is public there, and everybody may follow it: neither can be set. */
export const bluesky: SafetyPlatform = {
  id: 'bluesky',
  name: 'Bluesky',
  root: 'https://bsky.app/settings',
  help: 'https://bsky.app/support',
  settings: {
    message: {
      path: ['Chat', 'Settings', 'Allow messages from'],
      href: 'https://bsky.app/messages/settings',
    },
    comments: {
      path: ['Moderation', 'Interaction settings'],
      href: 'https://bsky.app/moderation/interaction-settings',
    },
    blocked: {
      path: ['Moderation', 'Blocked accounts'],
      href: 'https://bsky.app/moderation/blocked-accounts',
    },
    data: { path: ['Settings', 'Account', 'Export my data'], href: account },
    leave: { path: ['Settings', 'Account', 'Deactivate account'], href: account },
  },
};
