import type { SafetyPlatform } from './platform';

const followers = ['Settings', 'Followers and public content'];
const followersTab = 'https://www.facebook.com/settings?tab=followers';

/** Addresses that many people's code opens, some of it years old. */
export const facebook: SafetyPlatform = {
  id: 'facebook',
  name: 'Facebook',
  root: 'https://www.facebook.com/settings',
  help: 'https://www.facebook.com/help/reportlinks',
  settings: {
    follow: { path: [...followers, 'Who can follow me'], href: followersTab },
    message: { path: ['Settings', 'How people find and contact you'] },
    comments: { path: [...followers, 'Who can comment on your public posts'], href: followersTab },
    tags: {
      path: ['Settings', 'Profile and tagging'],
      href: 'https://www.facebook.com/settings?tab=timeline',
    },
    blocked: { path: ['Settings', 'Blocking'], href: 'https://www.facebook.com/settings?tab=blocking' },
    time: { path: ['Settings & privacy', 'Your time on Facebook'], app: true },
    data: {
      path: ['Accounts Center', 'Your information and permissions', 'Export your information'],
      href: 'https://www.facebook.com/dyi/',
    },
    leave: {
      path: ['Accounts Center', 'Personal details', 'Account ownership and control'],
      href: 'https://www.facebook.com/help/delete_account',
    },
  },
};
