import type { SafetyPlatform } from './platform';

const menu = ['Settings', 'Privacy'];
const privacy = 'https://www.reddit.com/settings/privacy';

/** Who follows, who chats and who is blocked are all on one page. */
export const reddit: SafetyPlatform = {
  id: 'reddit',
  name: 'Reddit',
  root: 'https://www.reddit.com/settings/',
  help: 'https://www.reddit.com/report',
  settings: {
    follow: { path: [...menu, 'Allow people to follow you'], href: privacy },
    message: { path: [...menu, 'Who can send you chat requests'], href: privacy },
    blocked: { path: [...menu, 'Blocked accounts'], href: privacy },
    data: {
      path: ['Reddit Help', 'How do I request a copy of my Reddit data and information?'],
      href: 'https://www.reddit.com/settings/data-request',
    },
    leave: { path: ['Settings', 'Account', 'Delete account'], href: 'https://www.reddit.com/prefs/delete/' },
  },
};
