import type { SafetyPlatform } from './platform';

const menu = ['Settings and privacy', 'Privacy and safety'];
const audience = 'https://x.com/settings/audience_and_tagging';

/** From lists of X's own settings pages. Who may reply is chosen post by post. */
export const x: SafetyPlatform = {
  id: 'x',
  name: 'X',
  root: 'https://x.com/settings',
  help: 'https://help.x.com/en/safety-and-security/report-abusive-behavior',
  settings: {
    follow: { path: [...menu, 'Audience and tagging', 'Protect your posts'], href: audience },
    message: { path: [...menu, 'Direct messages'], href: 'https://x.com/settings/direct_messages' },
    tags: { path: [...menu, 'Audience and tagging', 'Photo tagging'], href: audience },
    blocked: {
      path: [...menu, 'Mute and block', 'Blocked accounts'],
      href: 'https://x.com/settings/blocked/all',
    },
    location: {
      path: [...menu, 'Your posts', 'Add location information to your posts'],
      href: 'https://x.com/settings/location',
    },
    data: {
      path: ['Settings and privacy', 'Your account', 'Download an archive of your data'],
      href: 'https://x.com/settings/download_your_data',
    },
    leave: {
      path: ['Settings and privacy', 'Your account', 'Deactivate your account'],
      href: 'https://x.com/settings/deactivate',
    },
  },
};
