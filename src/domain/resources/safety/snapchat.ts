import type { SafetyPlatform } from './platform';

const menu = ['Settings', 'Privacy Controls'];

/** Nearly everything is in the app alone. */
export const snapchat: SafetyPlatform = {
  id: 'snapchat',
  name: 'Snapchat',
  root: 'https://accounts.snapchat.com/',
  help: 'https://help.snapchat.com/hc/en-us',
  settings: {
    follow: { path: [...menu, 'View My Story'], app: true },
    message: { path: [...menu, 'Contact Me'], app: true },
    blocked: { path: ['Settings', 'Blocked'], app: true },
    location: { path: [...menu, 'See My Location', 'Ghost Mode'], app: true },
    data: {
      path: ['Settings', 'My Data'],
      href: 'https://accounts.snapchat.com/accounts/downloadmydata',
    },
    leave: {
      path: ['Settings', 'Account Actions', 'Delete Account'],
      href: 'https://accounts.snapchat.com/accounts/delete_account',
    },
  },
};
