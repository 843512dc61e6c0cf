import type { SafetyPlatform } from './platform';

const studio = 'https://studio.youtube.com/';

/** Anybody can subscribe: what can be set is what they see. Limits on time are in the app alone. */
export const youtube: SafetyPlatform = {
  id: 'youtube',
  name: 'YouTube',
  root: 'https://www.youtube.com/account',
  help: 'https://support.google.com/youtube/answer/2802027',
  settings: {
    follow: {
      path: ['Settings', 'Privacy', 'Keep all my subscriptions private'],
      href: 'https://www.youtube.com/account_privacy',
    },
    comments: { path: ['YouTube Studio', 'Settings', 'Community'], root: studio },
    blocked: { path: ['YouTube Studio', 'Settings', 'Community', 'Hidden users'], root: studio },
    time: { path: ['Settings', 'Time management'], app: true },
    data: {
      path: ['Google Account', 'Data & privacy', 'Download your data'],
      href: 'https://takeout.google.com/',
    },
    leave: {
      path: ['Google Account', 'Data & privacy', 'Delete a Google service'],
      href: 'https://myaccount.google.com/deleteservices',
    },
  },
};
