import type { StandInSite } from '../site';

const links = '<nav><a href="/reels/">Reels</a><a href="/direct/inbox/">Messages</a></nav>';
const reels = `${links}<main id="feed"></main>`;
const direct = `${links}<h1>Messages</h1><textarea aria-label="Message"></textarea>`;
const post = `${links}<h1>A photo</h1><div style="height: 200vh"></div>`;

/**
 * Three preloaded players on reused `blob:` addresses. `/reels/<code>/` changes its address with every swipe,
 * `/reels/` never does, so there a swipe shows only as another player that plays.
 */
export const instagram: StandInSite = {
  name: 'instagram',
  hosts: /^(www\.)?instagram\.com$/,
  page(url) {
    const isReels = /^\/reels?(\/|$)/.test(url.pathname);
    const body = isReels ? reels : url.pathname.startsWith('/direct') ? direct : post;
    return { title: 'Instagram stand-in', body };
  },
};
