import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  embedAt,
  embedHosts,
  embedMatches,
  isSiteId,
  partsOf,
  type SectionId,
  sectionAt,
  sectionOf,
  siteById,
  sites,
  videoIdOf,
} from '../../../src/domain/catalogue';
import { readAddress } from '../../../src/domain/catalogue/read-address';
import { networkRules } from '../../../src/domain/network-rules';

/** Addresses of every site that the user can add: what is short video there, what is not, and one video's id. */
const samples: Readonly<Record<string, { short?: string[]; rest?: string[]; id?: [string, string] }>> = {
  x: {
    short: ['https://x.com/user/status/1234567890/video/1'],
    rest: ['https://x.com/home', 'https://mobile.twitter.com/user/status/1', 'https://x.com/videos'],
    id: ['https://x.com/user/status/1234567890/video/1', '1234567890'],
  },
  reddit: { rest: ['https://www.reddit.com/', 'https://old.reddit.com/r/videos/comments/abc/title/'] },
  threads: { rest: ['https://www.threads.com/', 'https://www.threads.net/@user/post/C1'] },
  bluesky: {
    short: ['https://bsky.app/video-feed', 'https://bsky.app/video-feed?uri=x'],
    rest: ['https://bsky.app/', 'https://bsky.app/video-feeds', 'https://bsky.app/profile/a/post/b'],
  },
  linkedin: { rest: ['https://www.linkedin.com/feed/'] },
  pinterest: { rest: ['https://www.pinterest.com/', 'https://in.pinterest.com/pin/123/'] },
  twitch: {
    short: [
      'https://clips.twitch.tv/AwkwardHelplessSalamanderSwiftRage',
      'https://clips.twitch.tv/FaintLightGullWholeWheat-abc123',
      'https://www.twitch.tv/user/clip/FaintLightGullWholeWheat',
      'https://www.twitch.tv/user/clips?filter=clips',
    ],
    rest: ['https://www.twitch.tv/', 'https://www.twitch.tv/user', 'https://www.twitch.tv/user/clipsy'],
    id: ['https://clips.twitch.tv/AwkwardHelplessSalamanderSwiftRage', 'AwkwardHelplessSalamanderSwiftRage'],
  },
  vk: {
    short: [
      'https://vk.com/clips',
      'https://vk.com/clips/user?feedType=ownerFeed&z=clip1_2',
      'https://vk.com/clips-74006511',
      'https://vk.com/clip-74006511_456247211',
      'https://m.vk.com/feed?z=clip-74006511_456247211',
      'https://vkvideo.ru/clip-1_2',
    ],
    rest: ['https://vk.com/feed', 'https://vk.com/video-1_2', 'https://vk.com/im', 'https://vk.com/clipper'],
    id: ['https://vk.com/feed?w=1&z=clip-74006511_456247211', '-74006511_456247211'],
  },
  douyin: {
    short: [
      'https://www.douyin.com/',
      'https://www.douyin.com/?recommend=1',
      'https://www.douyin.com/video/7',
    ],
    rest: ['https://www.douyin.com/user/self?showTab=like', 'https://www.douyin.com/chat'],
    id: ['https://www.douyin.com/?a=b&modal_id=7301234567890123456', '7301234567890123456'],
  },
  kuaishou: {
    short: ['https://www.kuaishou.com/', 'https://www.kuaishou.com/short-video/3xq4ragn6i4prki'],
    id: ['https://www.kuaishou.com/short-video/3xq4ragn6i4prki', '3xq4ragn6i4prki'],
  },
  xiaohongshu: {
    short: [
      'https://www.xiaohongshu.com/explore',
      'https://www.xiaohongshu.com/explore/6aba0b4d000000001203ef02?xsec=1',
      'https://www.rednote.com/discovery/item/6aba0b4d000000001203ef02',
    ],
    rest: ['https://www.xiaohongshu.com/user/profile/1', 'https://www.xiaohongshu.com/explorer'],
    id: ['https://www.xiaohongshu.com/explore/6aba0b4d000000001203ef02', '6aba0b4d000000001203ef02'],
  },
  bilibili: { rest: ['https://www.bilibili.com/', 'https://www.bilibili.com/video/BV1xx411c7mD'] },
  kwai: {
    short: ['https://www.kwai.com/discover', 'https://www.kwai.com/@user/video/5'],
    id: ['https://www.kwai.com/@user/video/5', '5'],
  },
  likee: {
    short: ['https://likee.video/', 'https://likee.video/@user/video/7'],
    id: ['https://likee.video/v/Ab1', 'Ab1'],
  },
  moj: {
    short: ['https://mojapp.in/', 'https://mojapp.in/@user/video/12'],
    id: ['https://mojapp.in/@user/video/12', '12'],
  },
  sharechat: { short: ['https://sharechat.com/trending'], id: ['https://sharechat.com/video/x-1', 'x-1'] },
  josh: { short: ['https://share.myjosh.in/video/1'], id: ['https://share.myjosh.in/video/1', '1'] },
  chingari: { short: ['https://chingari.io/'], id: ['https://chingari.io/share/post/a1', 'a1'] },
  triller: { short: ['https://triller.co/'], id: ['https://triller.co/@user/video/a-1', 'a-1'] },
  clapper: { short: ['https://clapperapp.com/'], id: ['https://clapperapp.com/video/a1', 'a1'] },
  rutube: {
    short: ['https://rutube.ru/shorts/c6cc4d620b1d4338901770a44b3e82f4/', 'https://rutube.ru/shorts'],
    rest: ['https://rutube.ru/', 'https://rutube.ru/video/c6cc4d620b1d4338901770a44b3e82f4/'],
    id: ['https://rutube.ru/shorts/c6cc4d620b1d4338901770a44b3e82f4/', 'c6cc4d620b1d4338901770a44b3e82f4'],
  },
  yappy: {
    short: ['https://yappy.media/', 'https://yappy.media/video/1a'],
    id: ['https://yappy.media/video/1a', '1a'],
  },
  rumble: {
    short: ['https://rumble.com/shorts', 'https://rumble.com/shorts/v7g6wz4'],
    rest: ['https://rumble.com/', 'https://rumble.com/v7g6wz4-title.html', 'https://rumble.com/shortsighted'],
    id: ['https://rumble.com/shorts/v7g6wz4', 'v7g6wz4'],
  },
  dailymotion: { rest: ['https://www.dailymotion.com/', 'https://www.dailymotion.com/video/x1'] },
  '9gag': { rest: ['https://9gag.com/', 'https://9gag.com/gag/a1'] },
  coub: {
    short: ['https://coub.com/', 'https://coub.com/view/3a1'],
    id: ['https://coub.com/view/3a1', '3a1'],
  },
};

/** Judges an address as the browser does: the matching rule of the highest priority. */
function isHeld(url: string, held: SectionId): boolean {
  const matching = networkRules(null, new Map([[held, false]])).filter(({ condition }) =>
    new RegExp(condition.regexFilter ?? '').test(url),
  );
  const [best] = matching.sort((a, b) => b.priority - a.priority);
  return best?.action.type === 'modifyHeaders';
}

describe('the catalogue', () => {
  it('has at least twenty sites, the first five as they are in the manifest', () => {
    expect(sites.length).toBeGreaterThanOrEqual(20);
    const first = ['tiktok', 'youtube', 'instagram', 'facebook', 'snapchat'];
    expect(sites.filter(({ optional }) => !optional).map(({ id }) => id)).toEqual(first);
    expect(sites.slice(0, 5).map(({ id }) => id)).toEqual(first);
  });

  it('names every site, section and host once', () => {
    const all = [
      sites.map(({ id }) => id),
      sites.map(({ name }) => name),
      sites.flatMap(({ short, rest }) => [short.id, rest.id]),
      sites.flatMap(({ hosts }) => hosts),
      sites.flatMap(({ embeds }) => embeds?.hosts ?? []),
    ];
    for (const list of all) expect([...new Set(list)]).toEqual(list);
    // Atoms are keyed by the ids of sections, with a plus between.
    for (const { id, short, rest } of sites) {
      expect(id).toMatch(/^[a-z0-9]+$/);
      expect(short.id).toMatch(new RegExp(`^${id}/[a-z]+$`));
      expect(rest.id).toBe(`${id}/rest`);
    }
  });

  it('has samples of every site that can be added', () => {
    const added = sites.filter(({ optional }) => optional).map(({ id }) => id);
    expect(Object.keys(samples).sort()).toEqual(added.sort());
  });
});

describe.each(Object.entries(samples))('%s', (id, { short = [], rest = [], id: video }) => {
  const site = siteById(id);
  it.each([...short.map((url) => [url, 'short'] as const), ...rest.map((url) => [url, 'rest'] as const)])(
    '%s is %s, for the page and for the network',
    (url, kind) => {
      expect(sectionOf(url)).toBe(site?.[kind].id);
      if (!site) return;
      expect(partsOf(site)).toContain(site[kind]);
      for (const part of partsOf(site))
        expect([part.id, isHeld(url, part.id)]).toEqual([part.id, part === site[kind]]);
    },
  );
  it.runIf(video)('tells one video from another', () => {
    expect(videoIdOf(video?.[0] ?? '')).toBe(video?.[1]);
  });
});

describe('an address of the user’s own', () => {
  it.each([
    ['example.com', 'own.example.com'],
    ['  https://www.Example.com/foo?bar#baz ', 'own.example.com'],
    ['http://m.example.com', 'own.example.com'],
    ['example.com:8080/x', 'own.example.com'],
    ['videos.example.co.ke', 'own.videos.example.co.ke'],
    ['bücher.example', 'own.xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'own.xn--bcher-kva.example'],
    ['192.168.1.20', 'own.192.168.1.20'],
    ['music.youtube.com', 'own.music.youtube.com'],
  ])('%s is %s', (typed, id) => {
    const address = readAddress(typed);
    expect(address).toMatchObject({ kind: 'own', site: { id } });
    expect(isSiteId(id)).toBe(true);
  });

  it.each([
    ['youtube.com', 'youtube'],
    ['https://www.tiktok.com/@a', 'tiktok'],
    ['www.likee.video', 'likee'],
    ['m.rumble.com', 'rumble'],
  ])('%s is %s of the catalogue', (typed, id) =>
    expect(readAddress(typed)).toMatchObject({ kind: 'known', site: { id } }),
  );

  it.each([
    'about:addons',
    'chrome://extensions',
    'moz-extension://x/y',
    'addons.mozilla.org',
    'file:///etc/hosts',
  ])('%s is the browser’s own', (typed) => expect(readAddress(typed)).toEqual({ kind: 'browser' }));

  it.each([
    '',
    '   ',
    'youtub',
    'two words.com',
    'https://',
    'mailto:a@b.c',
    '..',
    `${'a'.repeat(90)}.com`,
    '[::1]',
  ])('%j is nonsense', (typed) => expect(readAddress(typed)).toEqual({ kind: 'nonsense' }));

  it('is read without a crash, whatever is typed, and only ever gives a site that exists', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const address = readAddress(typed);
        if (address.kind === 'own') expect(siteById(address.site.id)).toBe(address.site);
      }),
    );
  });

  it('is one section on all its hosts, for the page and for the network', () => {
    for (const url of ['https://example.com/', 'https://www.example.com/a?b', 'http://m.example.com/']) {
      expect(sectionOf(url)).toBeNull();
      expect(sectionAt(url)).toBe('own.example.com/feed');
      expect(isHeld(url, 'own.example.com/feed')).toBe(true);
    }
    expect(isHeld('https://shop.example.com/', 'own.example.com/feed')).toBe(false);
    expect(isHeld('https://example.com.evil.test/', 'own.example.com/feed')).toBe(false);
  });

  it('is none where the catalogue knows the site', () => {
    expect(isSiteId('own.youtube.com')).toBe(false);
    expect(isSiteId('own.rumble.com')).toBe(false);
    expect(sectionAt('https://www.youtube.com/shorts/x')).toBe('youtube/shorts');
  });
});

describe('embedded players', () => {
  it.each([
    ['https://www.youtube.com/embed/abcdefghijk?autoplay=1', 'youtube/rest'],
    ['https://www.youtube-nocookie.com/embed/abcdefghijk', 'youtube/rest'],
    ['https://www.tiktok.com/embed/v2/7301234567890123456', 'tiktok/feed'],
    ['https://www.tiktok.com/player/v1/7301234567890123456', 'tiktok/feed'],
    ['https://www.instagram.com/reel/Cabcdefghij/embed/captioned/?x=1', 'instagram/reels'],
    ['https://www.instagram.com/p/Cabcdefghij/embed/', 'instagram/rest'],
    [
      'https://www.facebook.com/plugins/video.php?height=476&href=https%3A%2F%2Fwww.facebook.com%2Freel%2F123%2F&t=0',
      'facebook/reels',
    ],
    [
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1',
      'facebook/rest',
    ],
    ['https://rumble.com/embed/v7g6wz4/', 'rumble/rest'],
  ])('%s is %s', (url, section) => {
    expect(embedAt(url)).toBe(section);
    expect(sectionAt(url)).toBe(section);
  });

  it.each([
    'https://www.youtube.com/watch?v=abcdefghijk',
    'https://www.youtube-nocookie.com/',
    'https://www.tiktok.com/foryou',
    'https://www.facebook.com/plugins/like.php?href=x',
    'https://example.com/embed/1',
  ])('%s is none', (url) => expect(embedAt(url)).toBeNull());

  it('need no hosts but those of their site, and one more of YouTube and Dailymotion', () => {
    const more = sites.flatMap((site) => embedHosts(site).map((host) => [site.id, host]));
    expect(more).toEqual([
      ['youtube', '*://youtube-nocookie.com/*'],
      ['youtube', '*://www.youtube-nocookie.com/*'],
      ['dailymotion', '*://geo.dailymotion.com/*'],
    ]);
    for (const match of sites.flatMap(embedMatches)) expect(match).toMatch(/^\*:\/\/[\w.-]+\/.+/);
  });
});
