import type { SectionId } from '../../../../src/domain/catalogue';
import { siteById } from '../../../../src/domain/catalogue';
import type { StandInSite } from '../site';

/**
 * How a site goes from one clip to the next: it changes its address and keeps the page, swaps the source of its player
 * under the same address, or loads a whole page.
 */
type Navigation = 'address' | 'swap' | 'load';

/** One site that the user can add, by how it navigates. */
interface Row {
  /** The section that a visit to `feed` has to be counted for. */
  readonly section: SectionId;
  readonly feed: string;
  readonly navigation: Navigation;
  /** The address of the next clip: `#` stands for a number, `*` for a word. */
  readonly next?: string;
}

export const rows: readonly Row[] = [
  {
    section: 'x/videos',
    feed: 'https://x.com/user/status/1/video/1',
    navigation: 'address',
    next: '/user/status/#/video/1',
  },
  { section: 'reddit/rest', feed: 'https://www.reddit.com/', navigation: 'swap' },
  { section: 'threads/rest', feed: 'https://www.threads.com/', navigation: 'swap' },
  { section: 'bluesky/videos', feed: 'https://bsky.app/video-feed', navigation: 'swap' },
  { section: 'linkedin/rest', feed: 'https://www.linkedin.com/feed/', navigation: 'swap' },
  {
    section: 'pinterest/rest',
    feed: 'https://www.pinterest.com/pin/1/',
    navigation: 'load',
    next: '/pin/#/',
  },
  {
    section: 'twitch/clips',
    feed: 'https://www.twitch.tv/user/clip/First',
    navigation: 'address',
    next: '/user/clip/*',
  },
  { section: 'vk/clips', feed: 'https://vk.com/clips', navigation: 'address', next: '/clips?z=clip-1_#' },
  {
    section: 'douyin/feed',
    feed: 'https://www.douyin.com/?recommend=1',
    navigation: 'address',
    next: '/?modal_id=#',
  },
  {
    section: 'kuaishou/feed',
    feed: 'https://www.kuaishou.com/short-video/3x',
    navigation: 'address',
    next: '/short-video/*',
  },
  {
    section: 'xiaohongshu/explore',
    feed: 'https://www.xiaohongshu.com/explore',
    navigation: 'address',
    next: '/explore/#',
  },
  {
    section: 'bilibili/rest',
    feed: 'https://www.bilibili.com/video/BV1x',
    navigation: 'load',
    next: '/video/BV*',
  },
  {
    section: 'kwai/feed',
    feed: 'https://www.kwai.com/discover',
    navigation: 'address',
    next: '/@user/video/#',
  },
  {
    section: 'likee/feed',
    feed: 'https://likee.video/@user/video/1',
    navigation: 'address',
    next: '/@user/video/#',
  },
  {
    section: 'moj/feed',
    feed: 'https://mojapp.in/@user/video/1',
    navigation: 'address',
    next: '/@user/video/#',
  },
  { section: 'sharechat/feed', feed: 'https://sharechat.com/trending', navigation: 'swap' },
  { section: 'josh/feed', feed: 'https://share.myjosh.in/video/a', navigation: 'load', next: '/video/*' },
  { section: 'chingari/feed', feed: 'https://chingari.io/', navigation: 'swap' },
  { section: 'triller/feed', feed: 'https://triller.co/', navigation: 'swap' },
  { section: 'clapper/feed', feed: 'https://clapperapp.com/video/a', navigation: 'load', next: '/video/*' },
  { section: 'rutube/shorts', feed: 'https://rutube.ru/shorts/a/', navigation: 'load', next: '/shorts/*/' },
  { section: 'yappy/feed', feed: 'https://yappy.media/video/a', navigation: 'address', next: '/video/*' },
  { section: 'rumble/shorts', feed: 'https://rumble.com/shorts/v1', navigation: 'load', next: '/shorts/v*' },
  { section: 'dailymotion/rest', feed: 'https://www.dailymotion.com/', navigation: 'swap' },
  { section: '9gag/rest', feed: 'https://9gag.com/', navigation: 'swap' },
  { section: 'coub/feed', feed: 'https://coub.com/', navigation: 'swap' },
  { section: 'own.videos.example/feed', feed: 'https://www.videos.example/watch', navigation: 'swap' },
];

function hostsOf({ section }: Row): RegExp {
  const site = siteById(section.slice(0, section.indexOf('/')));
  const hosts = (site?.hosts ?? []).map((host) => host.replaceAll('.', '\\.'));
  return new RegExp(`^(?:${hosts.join('|')})$`);
}

/** The sites that the user can add, each by how it navigates; the same clip plays on all of them. */
export const more: readonly StandInSite[] = rows.map((row) => ({
  name: 'more',
  hosts: hostsOf(row),
  page: (url) => ({
    title: `${url.hostname} stand-in`,
    body: `<main id="feed" data-navigation="${row.navigation}" data-next="${row.next ?? ''}">
<video autoplay loop playsinline></video></main>`,
  }),
}));
