import type { Site } from './site';

/** It has a host for each of many countries: those that are not here can be added as an address of the user's own. */
export const pinterest: Site = {
  id: 'pinterest',
  name: 'Pinterest',
  optional: true,
  unconfirmed: true,
  hosts: [
    'pinterest.com',
    'www.pinterest.com',
    'in.pinterest.com',
    'uk.pinterest.com',
    'de.pinterest.com',
    'fr.pinterest.com',
    'es.pinterest.com',
    'br.pinterest.com',
  ],
  short: { id: 'pinterest/videos', name: 'Pinterest', short: true },
  rest: { id: 'pinterest/rest', name: 'Pinterest', short: false },
  otherwise: 'rest',
  exceptions: [],
  butNot: [],
  videoId: [/^\/pin\/(?:[\w-]*--)?(\d+)/],
  mixedHome: true,
};
