import { describe, expect, it } from 'vitest';
import { engineIds, engines, googleHostOf, googleHosts } from '../../../src/domain/engines';
import { networkRules } from '../../../src/domain/network-rules';

const rulesAt = (level: 'moderate' | 'strict') => networkRules({ level, engines: engineIds }, new Map());

/** What a browser makes of an address under these rules. */
function asked(address: string, level: 'moderate' | 'strict'): string {
  const url = new URL(address);
  for (const { action, condition } of rulesAt(level)) {
    if (action.type !== 'redirect' || !condition.requestDomains?.includes(url.host)) continue;
    if (!new RegExp(condition.regexFilter ?? '').test(address)) continue;
    for (const { key, value } of action.redirect.transform.queryTransform.addOrReplaceParams)
      url.searchParams.set(key, value);
  }
  return url.href;
}

describe('the rules of search engines', () => {
  it.each([
    ['https://www.google.com/search?q=a', 'https://www.google.com/search?q=a&safe=active&ssui=on'],
    [
      'https://www.google.co.ke/search?q=a&safe=off',
      'https://www.google.co.ke/search?q=a&safe=active&ssui=on',
    ],
    ['https://www.google.com/maps?q=a', 'https://www.google.com/maps?q=a'],
    ['https://www.bing.com/images/search?q=a&adlt=off', 'https://www.bing.com/images/search?q=a&adlt=strict'],
    ['https://duckduckgo.com/?q=a', 'https://duckduckgo.com/?q=a&kp=1&p=1'],
    ['https://duckduckgo.com/settings', 'https://duckduckgo.com/settings'],
    ['https://search.brave.com/search?q=a', 'https://search.brave.com/search?q=a&safesearch=strict'],
    ['https://www.qwant.com/?q=a&t=web', 'https://www.qwant.com/?q=a&t=web&safesearch=2'],
  ])('make %s into %s', (address, wanted) => {
    expect(asked(address, 'strict')).toBe(wanted);
  });

  it('are the same again once they have been obeyed, so that no page is sent round for ever', () => {
    for (const id of engineIds)
      for (const host of engines[id].hosts)
        for (const level of ['moderate', 'strict'] as const) {
          const once = asked(`https://${host}/search?q=a`, level);
          expect(asked(once, level)).toBe(once);
        }
  });

  it('have nothing that a browser refuses: numbers, kinds and sizes', () => {
    for (const level of ['moderate', 'strict'] as const) {
      const rules = rulesAt(level);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const { id, priority, condition } of rules) {
        expect([Number.isInteger(id), id > 0, priority > 0]).toEqual([true, true, true]);
        expect(condition.resourceTypes).toEqual(['main_frame', 'sub_frame', 'xmlhttprequest']);
        expect((condition.regexFilter ?? '').length).toBeLessThan(200);
        expect(condition.regexFilter ?? '').not.toMatch(/\(\?[=!<]/);
        for (const host of condition.requestDomains ?? []) expect(host).toMatch(/^[a-z0-9.-]+$/);
      }
    }
  });

  it('know the Google of a country', () => {
    expect(['KE', 'TZ', 'GB', 'FR', 'BR', 'IN'].map(googleHostOf)).toEqual([
      'www.google.co.ke',
      'www.google.co.tz',
      'www.google.co.uk',
      'www.google.fr',
      'www.google.com.br',
      'www.google.co.in',
    ]);
    expect([googleHostOf(''), googleHostOf('XX'), googleHostOf('US')]).toEqual([null, null, null]);
    expect(new Set(googleHosts).size).toBe(googleHosts.length);
  });
});
