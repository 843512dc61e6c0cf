import type { Feed } from './feed';

/** Snapchat's Spotlight: hashed class names, so the player and its place in the page tell. */
export const snapchatFeeds: readonly Feed[] = [
  {
    id: 'snapchat/spotlight-player',
    site: 'snapchat',
    kind: 'player',
    paths: /^\/(?:spotlight|@[^/]+\/spotlight)/,
    items: null,
    texts: ['[data-testid="snap-description"]', 'h1', 'h2', 'h3', 'p', 'a[href*="/topic/"]'],
    creators: ['a[href^="/add/"]', 'a[href^="/@"]'],
    next: ['[data-testid="next-snap"]', 'button[aria-label="Next"]'],
  },
  {
    id: 'snapchat/card',
    site: 'snapchat',
    kind: 'card',
    paths: /^\/(?:discover|explore|topic|add\/|@[^/]+\/?$)/,
    items: ['a[href*="/spotlight/"]:has(img)'],
    texts: ['img[alt]', '[aria-label]', 'span', 'p'],
    creators: [],
  },
];
