import type { Feed } from './feed';

/** Snapchat's Spotlight: hashed class names, so the player and what stands around it tell. */
export const snapchatFeeds: readonly Feed[] = [
  {
    id: 'snapchat/spotlight-player',
    site: 'snapchat',
    kind: 'player',
    paths: /^\/(?:spotlight|@[^/]+\/spotlight)/,
    items: ['[data-testid="spotlight-snap"]', 'main section', 'main article', 'main li', 'main > div > div'],
    holds: 'video',
    single: 'video',
    texts: ['[data-testid="snap-description"]', 'h1', 'h2', 'h3', 'p', 'span', 'a[href*="/topic/"]'],
    creators: ['a[href^="/add/"]', 'a[href^="/@"]'],
  },
  {
    id: 'snapchat/card',
    site: 'snapchat',
    kind: 'card',
    paths: /^\/(?:discover|explore|topic|add\/|@[^/]+\/?$)/,
    items: ['div:has(> a[href*="/spotlight/"]:first-child)', 'a[href*="/spotlight/"]'],
    holds: 'img',
    single: 'a[href*="/spotlight/"]',
    texts: ['img[alt]', '[aria-label]', 'span', 'p'],
    creators: [],
  },
];
