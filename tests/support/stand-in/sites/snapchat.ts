import type { StandInSite } from '../site';

const links = '<nav><a href="/web">Chat</a><a href="/spotlight/spotlight001">Spotlight</a></nav>';

/** Every swipe in `/spotlight/<id>` swaps the source of the one player and replaces the address. */
export const snapchat: StandInSite = {
  name: 'snapchat',
  hosts: /^(www\.|web\.)?snapchat\.com$/,
  page(url) {
    const isSpotlight = url.pathname.startsWith('/spotlight');
    const feed = '<main id="feed"><video autoplay loop playsinline></video></main>';
    const rest = '<h1>Chat</h1><textarea aria-label="Chat"></textarea>';
    return { title: 'Snapchat stand-in', body: links + (isSpotlight ? feed : rest) };
  },
};
