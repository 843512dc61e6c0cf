import type { SafetyPlatform } from './platform';

const menu = ['Settings', 'Privacy'];
const privacy = 'https://www.threads.com/settings/privacy';

/** Who may reply is chosen post by post; the data is with that of Instagram. */
export const threads: SafetyPlatform = {
  id: 'threads',
  name: 'Threads',
  root: 'https://www.threads.com/settings/account',
  settings: {
    follow: { path: [...menu, 'Private profile'], href: privacy },
    tags: { path: [...menu, 'Mentions'], href: privacy },
    blocked: { path: [...menu, 'Blocked'] },
    data: {
      path: ['Accounts Center', 'Your information and permissions', 'Export your information'],
      root: 'https://accountscenter.instagram.com/',
    },
    leave: {
      path: ['Settings', 'Account', 'Deactivate or delete profile'],
      href: 'https://www.threads.com/settings/account',
    },
  },
};
