import type { SafetyPlatform } from './platform';

const settings = 'https://www.linkedin.com/mypreferences/d/';
const reach = ['Settings & Privacy', 'Data privacy', 'Who can reach you'];
/** The part of the settings that holds who can reach you. */
const privacy = `${settings}categories/privacy`;

/** Others read the last address off LinkedIn's own list of settings in August 2026. */
export const linkedin: SafetyPlatform = {
  id: 'linkedin',
  name: 'LinkedIn',
  root: `${settings}categories/account`,
  help: 'https://www.linkedin.com/help/linkedin',
  settings: {
    follow: { path: [...reach, 'Invitations to connect'], root: privacy },
    message: { path: [...reach, 'Messages'], root: privacy },
    tags: { path: ['Settings & Privacy', 'Visibility', 'Mentions or tags'] },
    blocked: { path: ['Settings & Privacy', 'Visibility', 'Blocking'] },
    data: {
      path: ['Settings & Privacy', 'Data privacy', 'Get a copy of your data'],
      href: `${settings}download-my-data`,
    },
    leave: {
      path: ['Settings & Privacy', 'Account preferences', 'Hibernate account'],
      href: `${settings}hibernate-account`,
    },
  },
};
