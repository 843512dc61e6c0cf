import { describe, expect, it } from 'vitest';
import {
  getSection,
  type SectionId,
  type Site,
  sectionOf,
  sections,
  sites,
  videoIdOf,
} from '../../../src/domain/catalogue';
import { engineIds } from '../../../src/domain/engines';
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
const urlsOf = ({ hosts }: Site) => hosts.flatMap((host) => paths.map((path) => `https://${host}${path}`));
/** One address of every site: none of another site may be held. */
const everywhere = sites.flatMap((site) => urlsOf(site).slice(0, 1));

const holding = (ids: Iterable<SectionId>, friend = false) =>
  new Map([...ids].map((id) => [id, friend && getSection(id).short]));

/** Judges an address as the browser does: the matching rule of the highest priority. */
function isHeld(url: string, held: ReadonlySet<SectionId>, friend = false): boolean {
  const matching = networkRules(null, holding(held, friend)).filter(({ condition }) =>
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
        for (const url of [...urlsOf(site), ...everywhere]) {
          const section = sectionOf(url);
          expect([url, held, isHeld(url, set)]).toEqual([url, held, section !== null && set.has(section)]);
        }
      }
    }
  });

  it('let single videos of a held section through where a friend may send one, and nothing else', () => {
    for (const site of sites) {
      const held = new Set([site.short.id]);
      for (const url of urlsOf(site)) {
        const expected = sectionOf(url) === site.short.id && videoIdOf(url) === null;
        expect([url, isHeld(url, held, true)]).toEqual([url, expected]);
      }
    }
  });

  it('use only what RE2 knows', () => {
    const all = holding(
      sections.map(({ id }) => id),
      true,
    );
    for (const { condition } of networkRules({ level: 'strict', engines: engineIds }, all))
      expect(condition.regexFilter ?? '').not.toMatch(/\(\?[=!<]/);
    for (const site of sites)
      for (const pattern of [...site.exceptions, ...site.butNot, ...site.videoId])
        expect(pattern.source).toMatch(/^\^(?!.*\(\?[=!<])/);
  });

  it('ask YouTube by header, at both levels, and not at all when it is off', () => {
    const values = (['strict', 'moderate', null] as const).map((level) =>
      JSON.stringify(networkRules(level && { level, engines: [] }, new Map())),
    );
    expect(values[0]).toContain('"YouTube-Restrict","operation":"set","value":"Strict"');
    expect(values[1]).toContain('"value":"Moderate"');
    expect(values[2]).toBe('[]');
  });
});
