import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSectionId, sectionOf, sites, videoIdOf } from '../../../src/domain/catalogue';

describe('sectionOf', () => {
  it.each([
    ['https://www.tiktok.com/', 'tiktok/feed'],
    ['https://www.tiktok.com/en/', 'tiktok/feed'],
    ['https://www.tiktok.com/@a.b/video/7301234567890123456', 'tiktok/feed'],
    ['https://m.tiktok.com/foryou?lang=sw', 'tiktok/feed'],
    ['https://www.tiktok.com/messages', 'tiktok/rest'],
    ['https://www.tiktok.com/messages?lang=en', 'tiktok/rest'],
    ['https://www.tiktok.com/setting/privacy', 'tiktok/rest'],
    ['https://www.tiktok.com/tiktokstudio/upload', 'tiktok/rest'],
    ['https://www.tiktok.com/messagesofhope', 'tiktok/feed'],
    ['https://www.youtube.com/shorts/abcdefghijk', 'youtube/shorts'],
    ['https://m.youtube.com/shorts', 'youtube/shorts'],
    ['https://www.youtube.com//shorts/abcdefghijk', 'youtube/shorts'],
    ['https://www.youtube.com./shorts/abcdefghijk', 'youtube/shorts'],
    ['https://www.youtube.com/watch?v=abcdefghijk', 'youtube/rest'],
    ['https://www.youtube.com/@someone/shorts', 'youtube/rest'],
    ['https://www.instagram.com/reels/', 'instagram/reels'],
    ['https://www.instagram.com/reel/Cabcdefghij/', 'instagram/reels'],
    ['https://www.instagram.com/some.one/reel/Cabcdefghij/', 'instagram/reels'],
    ['https://www.instagram.com/reels/audio/123/', 'instagram/rest'],
    ['https://www.instagram.com/explore/', 'instagram/rest'],
    ['https://www.instagram.com/direct/inbox/', 'instagram/rest'],
    ['https://www.instagram.com/p/Cabcdefghij/', 'instagram/rest'],
    ['https://web.facebook.com/reel/123456', 'facebook/reels'],
    ['https://www.facebook.com/reel/?s=tab', 'facebook/reels'],
    ['https://www.facebook.com/watch/?v=123', 'facebook/rest'],
    ['https://www.snapchat.com/spotlight/W7_abc', 'snapchat/spotlight'],
    ['https://web.snapchat.com/', 'snapchat/rest'],
  ])('%s is %s', (url, section) => expect(sectionOf(url)).toBe(section));

  it.each([
    'https://example.org/shorts/abc',
    'https://notyoutube.com/shorts/x',
    'ftp://www.youtube.com/shorts/x',
    '',
    'x',
  ])('%s is no section', (url) => expect(sectionOf(url)).toBeNull());

  it('is total', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc
        .tuple(fc.constantFrom(...sites.flatMap((site) => site.hosts)), fc.string())
        .map((p) => `https://${p.join('/')}`),
    );
    fc.assert(
      fc.property(hostile, (url) => {
        const section = sectionOf(url);
        videoIdOf(url);
        return section === null || isSectionId(section);
      }),
    );
  });
});

describe('videoIdOf', () => {
  it('finds the id of a single video, and none in a feed', () => {
    expect(videoIdOf('https://www.youtube.com/shorts/abcdefghijk?feature=share')).toBe('abcdefghijk');
    expect(videoIdOf('https://www.tiktok.com/@a/video/7301234567890123456')).toBe('7301234567890123456');
    expect(videoIdOf('https://www.tiktok.com/foryou')).toBeNull();
    expect(videoIdOf('https://www.instagram.com/reels/')).toBeNull();
  });
});
