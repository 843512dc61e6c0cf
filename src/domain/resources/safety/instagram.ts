import type { SafetyPlatform } from './platform';

const centre = 'https://accountscenter.instagram.com/';

/** Addresses that scripts of many people load; the help page is the one that Instagram's own app opens. */
export const instagram: SafetyPlatform = {
  id: 'instagram',
  name: 'Instagram',
  root: 'https://www.instagram.com/accounts/settings/',
  help: 'https://help.instagram.com/192435014247952',
  settings: {
    follow: {
      path: ['Settings', 'Account privacy', 'Private account'],
      href: 'https://www.instagram.com/accounts/who_can_see_your_content/',
    },
    message: {
      path: ['Settings', 'Messages and story replies'],
      href: 'https://www.instagram.com/accounts/messages_and_story_replies/',
    },
    comments: { path: ['Settings', 'Comments'], href: 'https://www.instagram.com/accounts/comments/' },
    tags: {
      path: ['Settings', 'Tags and mentions'],
      href: 'https://www.instagram.com/accounts/settings/v2/tags_and_mentions/',
    },
    blocked: { path: ['Settings', 'Blocked'], href: 'https://www.instagram.com/accounts/blocked_accounts/' },
    location: { path: ['Settings', 'Story, live and location', 'Location sharing'], app: true },
    time: { path: ['Settings', 'Time management'], app: true },
    data: {
      path: ['Accounts Center', 'Your information and permissions', 'Export your information'],
      href: `${centre}info_and_permissions/dyi/`,
    },
    leave: {
      path: ['Accounts Center', 'Personal details', 'Account ownership and control'],
      href: `${centre}personal_info/account_ownership_and_control/deletion_and_deactivation`,
    },
  },
};
