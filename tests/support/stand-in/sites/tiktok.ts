import type { StandInSite } from '../site';

const feed = `<nav><a href="/messages">Messages</a></nav><main id="feed"><video autoplay loop playsinline></video></main>`;
const messages = `<nav><a href="/foryou">For you</a></nav><h1>Messages</h1><textarea aria-label="Message"></textarea>`;

/** The feed keeps its address and swaps the source of one player. `?hostile=a,b` adds hostile behaviour. */
export const tiktok: StandInSite = {
  name: 'tiktok',
  hosts: /^(www\.|m\.)?tiktok\.com$/,
  page(url) {
    const isFeed = /^\/(foryou|following|@[^/]+\/video\/\d+|embed\/v2\/\d+)?\/?$/.test(url.pathname);
    const hostile = url.searchParams.has('hostile') ? '<script src="/hostile.js"></script>' : '';
    return { title: 'TikTok stand-in', body: isFeed ? feed : messages, first: hostile };
  },
};
