import type { SafetyPlatform } from './platform';

const social = ['Settings', 'Social permissions and activity'];

/** The address of the social permissions was found nowhere. */
export const pinterest: SafetyPlatform = {
  id: 'pinterest',
  name: 'Pinterest',
  root: 'https://www.pinterest.com/settings/',
  help: 'https://help.pinterest.com/en/article/report-something-on-pinterest',
  settings: {
    follow: { path: ['Settings', 'Profile visibility', 'Private profile'] },
    message: { path: [...social, 'Message settings'] },
    comments: { path: [...social, 'Allow comments on your Pins'] },
    tags: { path: [...social, '@Mentions'] },
    blocked: { path: [...social, 'Blocked accounts'] },
    data: {
      path: ['Settings', 'Privacy and data', 'Request your data'],
      href: 'https://www.pinterest.com/settings/privacy-and-data',
    },
    leave: {
      path: ['Settings', 'Account management', 'Delete your data and account'],
      href: 'https://www.pinterest.com/settings/account-settings/',
    },
  },
};
