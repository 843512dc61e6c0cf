import type { StandInSite } from '../site';

const links = '<nav><a href="/">Home</a><a href="/reel/1000000001">Reels</a></nav>';

/** Every swipe in `/reel/<digits>` makes a new player and pushes a new address. */
export const facebook: StandInSite = {
  name: 'facebook',
  hosts: /^(www\.|m\.|web\.)?facebook\.com$/,
  page(url) {
    const isReel = /^\/reels?(\/|$)/.test(url.pathname);
    const rest = '<h1>Home</h1><textarea aria-label="Post"></textarea>';
    return { title: 'Facebook stand-in', body: `${links}${isReel ? '<main id="feed"></main>' : rest}` };
  },
};
