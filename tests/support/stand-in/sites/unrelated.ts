import type { StandInSite } from '../site';

/** Any other host: a plain page that Tosha has no business with. */
export const unrelated: StandInSite = {
  name: 'unrelated',
  hosts: /./,
  page: (url) => ({ title: url.hostname, body: `<h1>${url.hostname}</h1><p>Nothing to see.</p>` }),
};
