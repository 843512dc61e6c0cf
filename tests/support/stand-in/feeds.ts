/** What a feed shows of one video. */
export interface Clip {
  readonly caption: string;
  readonly creator: string;
}

type Markup = (clip: Clip, index: number) => string;

const video = '<video src="/clip.webm" autoplay loop muted playsinline></video>';
const thumb = (alt = '') => `<img src="data:," alt="${alt}" width="160" height="200">`;

/** Hashtags as links, as every feed has them. */
function linked(caption: string, href: (tag: string) => string): string {
  return caption.replace(
    /#([\p{L}\p{M}\p{N}_]+)/gu,
    (whole, tag: string) => `<a href="${href(tag)}">${whole}</a>`,
  );
}

interface Generation {
  /** The path on the site at which such a page is. */
  readonly path: string;
  readonly host: string;
  readonly kind: 'player' | 'card';
  readonly before?: string;
  readonly item: Markup;
  readonly after?: string;
}

const tag = (name: string) => `/tag/${name}`;
const hashtag = (name: string) => `/hashtag/${name}`;
const explore = (name: string) => `/explore/tags/${name}/`;

/**
 * Feeds rebuilt by hand from what is publicly known of their markup, several generations of each. Class names that the
 * sites make up anew with every release are left out, or are nonsense like theirs.
 */
export const generations: Readonly<Record<string, Generation>> = {
  'tiktok-feed-2025': {
    host: 'www.tiktok.com',
    path: '/foryou',
    kind: 'player',
    before: '<main id="main-content-homepage_hot"><div id="column-list-container">',
    item: ({ caption, creator }, index) =>
      `<article data-scroll-index="${index}" data-e2e="recommend-list-item-container" class="css-1a"><div class="css-2b">
        <section data-e2e="feed-video">${video}</section>
        <div><a href="/@${creator}" data-e2e="video-author-avatar"></a><h3 data-e2e="video-author-uniqueid">${creator}</h3>
        <div data-e2e="video-desc"><span data-e2e="new-desc-span">${linked(caption, tag)}</span></div>
        <h4 data-e2e="video-music"><a href="/music/x-1">original sound</a></h4></div>
        <button data-e2e="like-icon">12K</button></div></article>`,
    after: '</div></main>',
  },
  'tiktok-feed-2023': {
    host: 'www.tiktok.com',
    path: '/en/',
    kind: 'player',
    item: ({ caption, creator }) =>
      `<div data-e2e="recommend-list-item-container" class="tiktok-x"><a href="/@${creator}"><h3 data-e2e="video-author-uniqueid">${creator}</h3></a>
        <div data-e2e="video-desc" class="tiktok-y">${linked(caption, tag)}</div><div>${video}</div></div>`,
  },
  'tiktok-video': {
    host: 'www.tiktok.com',
    path: '/@someone/video/7300000000000000001',
    kind: 'player',
    item: ({ caption, creator }) =>
      `<div role="dialog"><div data-e2e="browse-video-container"><div data-e2e="browse-video">${video}</div>
        <span data-e2e="browse-username">${creator}</span><h1 data-e2e="browse-video-desc">${linked(caption, tag)}</h1></div></div>`,
  },
  'tiktok-search': {
    host: 'www.tiktok.com',
    path: '/search?q=x',
    kind: 'card',
    item: ({ caption, creator }) =>
      `<div data-e2e="search_top-item"><a href="/@${creator}/video/1">${thumb(caption)}</a>
        <div data-e2e="search-card-desc"><div data-e2e="search-card-video-caption">${linked(caption, tag)}</div>
        <a data-e2e="search-card-user-link" href="/@${creator}"><p data-e2e="search-card-user-unique-id">${creator}</p></a></div></div>`,
  },
  'youtube-shorts-desktop': {
    host: 'www.youtube.com',
    path: '/shorts/abcdefghijk',
    kind: 'player',
    before: '<ytd-app><ytd-shorts><div id="shorts-container"><div id="shorts-inner-container">',
    item: ({ caption, creator }, index) =>
      `<ytd-reel-video-renderer${index === 0 ? ' is-active' : ''}><div id="player-container">${video}</div>
        <div id="overlay"><yt-reel-channel-bar-view-model><a href="/@${creator}">@${creator}</a></yt-reel-channel-bar-view-model>
        <yt-shorts-video-title-view-model><h2><span>${linked(caption, hashtag)}</span></h2></yt-shorts-video-title-view-model></div></ytd-reel-video-renderer>`,
    after: '</div></div></ytd-shorts></ytd-app>',
  },
  'youtube-shorts-2022': {
    host: 'www.youtube.com',
    path: '/shorts/abcdefghijk',
    kind: 'player',
    before: '<ytd-app><ytd-shorts>',
    item: ({ caption, creator }) =>
      `<ytd-reel-video-renderer is-active><div id="player-container">${video}</div><ytd-reel-player-overlay-renderer>
        <div id="channel-name"><a href="/@${creator}">${creator}</a></div><h2 class="title style-scope"><yt-formatted-string>${linked(caption, hashtag)}</yt-formatted-string></h2>
        </ytd-reel-player-overlay-renderer></ytd-reel-video-renderer>`,
    after: '</ytd-shorts></ytd-app>',
  },
  'youtube-shorts-mobile': {
    host: 'm.youtube.com',
    path: '/shorts/abcdefghijk',
    kind: 'player',
    before: '<ytm-app><ytm-shorts>',
    item: ({ caption, creator }) =>
      `<ytm-reel-player-renderer><div>${video}</div><div class="reel-player-header-title"><h2 class="title">${linked(caption, hashtag)}</h2><a href="/@${creator}">@${creator}</a></div></ytm-reel-player-renderer>`,
    after: '</ytm-shorts></ytm-app>',
  },
  'youtube-results-2023': {
    host: 'www.youtube.com',
    path: '/results?search_query=x',
    kind: 'card',
    before: '<ytd-app><ytd-search>',
    item: ({ caption, creator }) =>
      `<ytd-video-renderer><ytd-thumbnail><a href="/watch?v=1">${thumb()}</a></ytd-thumbnail><h3><a id="video-title" title="${caption}" href="/watch?v=1">${caption}</a></h3>
        <ytd-channel-name><a href="/@${creator}">${creator}</a></ytd-channel-name></ytd-video-renderer>`,
    after: '</ytd-search></ytd-app>',
  },
  'youtube-home-2025': {
    host: 'www.youtube.com',
    path: '/',
    kind: 'card',
    before: '<ytd-app><ytd-rich-grid-renderer><div id="contents">',
    item: ({ caption, creator }) =>
      `<ytd-rich-item-renderer><div id="content"><yt-lockup-view-model><a href="/watch?v=1">${thumb()}</a>
        <yt-lockup-metadata-view-model><h3 title="${caption}"><a class="yt-lockup-metadata-view-model__title" href="/watch?v=1" aria-label="${caption}"><span>${caption}</span></a></h3>
        <a href="/@${creator}">${creator}</a></yt-lockup-metadata-view-model></yt-lockup-view-model></div></ytd-rich-item-renderer>`,
    after: '</div></ytd-rich-grid-renderer></ytd-app>',
  },
  'youtube-shorts-shelf': {
    host: 'www.youtube.com',
    path: '/@someone/shorts',
    kind: 'card',
    before: '<ytd-app><grid-shelf-view-model>',
    item: ({ caption }) =>
      `<ytm-shorts-lockup-view-model-v2><ytm-shorts-lockup-view-model><a href="/shorts/abcdefghijk" title="${caption}">${thumb()}</a>
        <h3 class="shortsLockupViewModelHostMetadataTitle" aria-label="${caption}, 2 million views"><a href="/shorts/abcdefghijk"><span>${caption}</span></a></h3></ytm-shorts-lockup-view-model></ytm-shorts-lockup-view-model-v2>`,
    after: '</grid-shelf-view-model></ytd-app>',
  },
  'youtube-watch': {
    host: 'www.youtube.com',
    path: '/watch?v=abcdefghijk',
    kind: 'player',
    before: '<ytd-app>',
    item: ({ caption, creator }) =>
      `<ytd-watch-flexy><div id="player" class="ytd-watch-flexy" style="height:300px">${video}</div><ytd-watch-metadata><h1><yt-formatted-string>${caption}</yt-formatted-string></h1>
        <ytd-channel-name><a href="/@${creator}">${creator}</a></ytd-channel-name></ytd-watch-metadata>
        <div id="related"><yt-lockup-view-model><a href="/watch?v=2">${thumb()}</a><h3>Ten minutes of calm rain</h3></yt-lockup-view-model></div></ytd-watch-flexy>`,
    after: '</ytd-app>',
  },
  'instagram-reels': {
    host: 'www.instagram.com',
    path: '/reels/Cabcdefghij/',
    kind: 'player',
    before: '<main role="main"><div class="x1"><div class="x2">',
    item: ({ caption, creator }) =>
      `<div class="x78"><div class="x3">${video}<div><a href="/${creator}/reels/"><span dir="auto">${creator}</span></a><span dir="auto">${linked(caption, explore)}</span>
        <a href="/reels/audio/1/">Original audio</a></div></div></div>`,
    after: '</div></div></main>',
  },
  'instagram-home': {
    host: 'www.instagram.com',
    path: '/',
    kind: 'player',
    before: '<main role="main">',
    item: ({ caption, creator }) =>
      `<article><header><a href="/${creator}/">${creator}</a></header><div>${video}</div><div><h1 dir="auto">${linked(caption, explore)}</h1></div></article>`,
    after: '</main>',
  },
  'instagram-explore': {
    host: 'www.instagram.com',
    path: '/explore/',
    kind: 'card',
    before: '<main role="main"><div>',
    item: ({ caption }) =>
      `<a role="link" href="/p/Cabcdefghij/"><div><img src="data:," alt="${caption}" width="160" height="200"></div></a>`,
    after: '</div></main>',
  },
  'facebook-reels': {
    host: 'www.facebook.com',
    path: '/reel/1234567890',
    kind: 'player',
    before: '<div role="main"><div data-pagelet="Reels">',
    item: ({ caption, creator }) =>
      `<div data-video-id="1"><div>${video}</div><h2><a href="/profile.php?id=1">${creator}</a></h2><div dir="auto"><span dir="auto">${linked(caption, hashtag)}</span></div></div>`,
    after: '</div></div>',
  },
  'facebook-feed': {
    host: 'www.facebook.com',
    path: '/',
    kind: 'player',
    before: '<div role="main"><div role="feed">',
    item: ({ caption, creator }) =>
      `<div><div role="article"><h4>${creator}</h4><div data-ad-preview="message"><div dir="auto">${linked(caption, hashtag)}</div></div>${video}</div></div>`,
    after: '</div></div>',
  },
  'facebook-search': {
    host: 'www.facebook.com',
    path: '/search/videos/?q=x',
    kind: 'card',
    before: '<div role="main">',
    item: ({ caption }) =>
      `<div><a role="link" href="/reel/123/" aria-label="Reel">${thumb()}<span>${caption}</span></a></div>`,
    after: '</div>',
  },
  'snapchat-spotlight-2025': {
    host: 'www.snapchat.com',
    path: '/spotlight',
    kind: 'player',
    before: '<main>',
    item: ({ caption, creator }) =>
      `<section class="Feed_x__1"><div>${video}</div><div><a href="/@${creator}"><h3>${creator}</h3></a><p>${linked(caption, (name) => `/topic/${name}`)}</p></div></section>`,
    after: '</main>',
  },
  'snapchat-spotlight-2023': {
    host: 'www.snapchat.com',
    path: '/spotlight/abc123',
    kind: 'player',
    before: '<main>',
    item: ({ caption, creator }) =>
      `<div class="y"><div class="z">${video}</div><a href="/add/${creator}">${creator}</a><h1>${caption}</h1></div>`,
    after: '</main>',
  },
};

const style = `
  article, section, ytd-reel-video-renderer, ytm-reel-player-renderer, [data-e2e="recommend-list-item-container"],
  [data-e2e="browse-video-container"], ytd-watch-flexy, .x78, .y, [data-video-id], [role="article"] { display: block; height: 90vh; width: 420px; }
  yt-lockup-view-model, ytd-video-renderer, ytd-rich-item-renderer, ytm-shorts-lockup-view-model, ytm-shorts-lockup-view-model-v2,
  ytd-watch-metadata { display: block; width: 220px; }
  a[role="link"] { display: inline-block; }
  video { display: block; height: 60vh; width: 400px; background: #000; }
`;

/** The address of a feed of some generation with these clips. */
export function feedUrl(name: string, clips: readonly Clip[]): string {
  const { host, path } = generations[name] as Generation;
  const url = new URL(path, `https://${host}`);
  url.searchParams.set('feed', name);
  url.searchParams.set('clips', JSON.stringify(clips));
  return url.href;
}

/** The body of such a page; `null` where the address asks for none. */
export function feedBody(url: URL): string | null {
  const generation = generations[url.searchParams.get('feed') ?? ''];
  if (!generation) return null;
  const clips = JSON.parse(url.searchParams.get('clips') ?? '[]') as Clip[];
  return `<style>${style}</style>${generation.before ?? ''}${clips.map(generation.item).join('\n')}${generation.after ?? ''}`;
}
