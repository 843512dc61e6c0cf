import type { SafetyPlatform } from './platform';

const menu = ['Settings and privacy', 'Privacy'];

/** The help pages of TikTok, and its terms for the form; sources do not agree on the page to deactivate. */
export const tiktok: SafetyPlatform = {
  id: 'tiktok',
  name: 'TikTok',
  root: 'https://www.tiktok.com/setting',
  help: 'https://www.tiktok.com/legal/report/feedback',
  settings: {
    follow: { path: [...menu, 'Private account'], href: 'https://www.tiktok.com/setting/privacy' },
    message: { path: [...menu, 'Direct messages'] },
    comments: { path: [...menu, 'Comments'] },
    tags: { path: [...menu, 'Mentions'] },
    blocked: { path: [...menu, 'Blocked accounts'] },
    location: { path: [...menu, 'Location Services'], app: true },
    time: { path: ['Settings and privacy', 'Screen time', 'Daily screen time'] },
    data: {
      path: ['Settings and privacy', 'Account', 'Download your data'],
      href: 'https://www.tiktok.com/setting/download-your-data',
    },
    leave: { path: ['Settings and privacy', 'Account', 'Deactivate or delete account'] },
  },
};
