import type { StandInSite } from '../site';

/** A site of its own that shows another one's player: `?player=<address>`. */
export const embedding: StandInSite = {
  name: 'embedding',
  hosts: /^news\.example$/,
  page(url) {
    const player = encodeURI(url.searchParams.get('player') ?? 'about:blank');
    return {
      title: 'News stand-in',
      body: `<h1>News</h1><iframe src="${player}" width="640" height="360" allow="autoplay"></iframe>
<p style="height: 200vh">More news.</p>`,
    };
  },
};

/** The host at which YouTube shows its players without cookies. */
export const nocookie: StandInSite = {
  name: 'more',
  hosts: /^(www\.)?youtube-nocookie\.com$/,
  page: () => ({
    title: 'YouTube player stand-in',
    body: '<main id="feed" data-navigation="swap" data-next=""><video autoplay loop muted playsinline></video></main>',
  }),
};
