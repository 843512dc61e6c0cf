import { describe, expect, it } from 'vitest';
import { type SectionId, sectionOf, sections, sites } from '../../../src/domain/catalogue';
import { networkRules } from '../../../src/domain/network-rules';

const paths = [
  '/',
  '/shorts',
  '/shorts/abcdefghijk?x=1',
  '/shortstack',
  '/watch?v=abcdefghijk',
  '/messages',
  '/messagesofhope',
  '/@a/video/7301234567890123456',
  '/setting/privacy',
  '/reels',
  '/reels/',
  '/reels/audio/1',
  '/reel/Cabcdefghij/',
  '/some.one/reels/',
  '/explore/reels/',
  '/direct/inbox/',
  '/reel/123',
  '/share/r/abc',
  '/spotlight/W7',
  '/@a/spotlight/b',
];
const urls = sites.flatMap((site) =>
  site.hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`)),
);

/** Judges an address as the browser does: the matching rule of the highest priority. */
function isHeld(url: string, held: ReadonlySet<SectionId>): boolean {
  const matching = networkRules(null, held).filter(({ condition }) =>
    new RegExp(condition.regexFilter ?? '').test(url),
  );
  const [best] = matching.sort((a, b) => b.priority - a.priority);
  return best?.action.type === 'modifyHeaders';
}

describe('network rules', () => {
  it('hold exactly the addresses of the sections that are held', () => {
    for (const site of sites) {
      for (const held of [[site.short.id], [site.rest.id], [site.short.id, site.rest.id]]) {
        const set = new Set(held);
        for (const url of urls) {
          const section = sectionOf(url);
          expect([url, held, isHeld(url, set)]).toEqual([url, held, section !== null && set.has(section)]);
        }
      }
    }
  });

  it('use only what RE2 knows', () => {
    for (const { condition } of networkRules('strict', new Set(sections.map(({ id }) => id))))
      expect(condition.regexFilter ?? '').not.toMatch(/\(\?[=!<]/);
    for (const site of sites)
      for (const pattern of [...site.exceptions, ...site.butNot])
        expect(pattern.source).toMatch(/^\^(?!.*\(\?[=!<])/);
  });

  it('ask YouTube by header, at both levels, and not at all when it is off', () => {
    const values = (['strict', 'moderate', null] as const).map((level) =>
      JSON.stringify(networkRules(level, new Set())),
    );
    expect(values[0]).toContain('"YouTube-Restrict","operation":"set","value":"Strict"');
    expect(values[1]).toContain('"value":"Moderate"');
    expect(values[2]).toBe('[]');
  });
});
