import type { StandInSite } from '../site';

const body = `
<nav>
  <a href="/" data-route>Home</a>
  <a href="/watch?v=watch000001" data-route>Watch</a>
  <a href="/shorts/short000001" data-route>Shorts</a>
</nav>
<main id="feed"></main>
<textarea aria-label="Comment"></textarea>`;

/** One page for every address: links and swipes change it by `pushState`, as the real site does. */
export const youtube: StandInSite = {
  name: 'youtube',
  hosts: /^(www\.|m\.)?youtube\.com$/,
  page: () => ({ title: 'YouTube stand-in', body }),
};
