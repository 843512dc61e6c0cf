import type { Engine, EngineId } from './engine';
import { googleHosts } from './google-domains';

export { type Engine, type EngineId, engineIds } from './engine';
export { googleHostOf, googleHosts } from './google-domains';

/** The engines and their parameters. Each is what an engine's own address has when a user sets it there. */
export const engines: Readonly<Record<EngineId, Engine>> = {
  google: {
    id: 'google',
    name: 'Google',
    hosts: ['www.google.com'],
    moreHosts: googleHosts.filter((host) => host !== 'www.google.com'),
    paths: '/search\\?',
    // Chromium's safe_search_util.cc adds these two for its policy ForceGoogleSafeSearch; there is no level between.
    moderate: { safe: 'active' },
    strict: { safe: 'active', ssui: 'on' },
    checkPage: 'https://www.google.com/safesearch',
  },
  bing: {
    id: 'bing',
    name: 'Bing',
    hosts: ['www.bing.com', 'bing.com'],
    paths: '/(?:search|images|videos|shop|news)[/?]',
    // `strict` is attested by several rule sets; `demote` is what Bing's own settings page writes for moderate.
    moderate: { adlt: 'demote' },
    strict: { adlt: 'strict' },
    checkPage: 'https://www.bing.com/account/general',
  },
  duckduckgo: {
    id: 'duckduckgo',
    name: 'DuckDuckGo',
    hosts: ['duckduckgo.com', 'html.duckduckgo.com', 'lite.duckduckgo.com'],
    paths: '/(?:html/?|lite/?|[ivd]\\.js)?\\?',
    // duckduckgo.com/duckduckgo-help-pages/settings/params: kp is 1 strict, -1 moderate, -2 off; `i.js` and its like take p.
    moderate: { kp: '-1', p: '1' },
    strict: { kp: '1', p: '1' },
    checkPage: 'https://duckduckgo.com/settings',
  },
  yahoo: {
    id: 'yahoo',
    name: 'Yahoo',
    hosts: ['search.yahoo.com', 'images.search.yahoo.com', 'video.search.yahoo.com', 'search.yahoo.co.jp'],
    paths: '/(?:search|image|video)',
    // vm=r is strict; no value for moderate is attested.
    moderate: { vm: 'r' },
    strict: { vm: 'r' },
    checkPage: 'https://search.yahoo.com/preferences/preferences',
  },
  brave: {
    id: 'brave',
    name: 'Brave Search',
    hosts: ['search.brave.com'],
    paths: '/(?:search|images|videos|news|goggles|api)',
    moderate: { safesearch: 'moderate' },
    strict: { safesearch: 'strict' },
    checkPage: 'https://search.brave.com/settings',
  },
  qwant: {
    id: 'qwant',
    name: 'Qwant',
    hosts: ['www.qwant.com', 'api.qwant.com'],
    paths: '/(?:\\?|v3/search)',
    moderate: { safesearch: '1' },
    strict: { safesearch: '2' },
    checkPage: 'https://www.qwant.com/settings',
  },
  ecosia: {
    id: 'ecosia',
    name: 'Ecosia',
    hosts: ['www.ecosia.org'],
    paths: '/(?:search|images|videos|news)',
    moderate: { safesearch: '1' },
    strict: { safesearch: '2' },
    checkPage: 'https://www.ecosia.org/settings',
  },
  yandex: {
    id: 'yandex',
    name: 'Yandex',
    hosts: ['yandex.com', 'yandex.ru', 'ya.ru'],
    paths: '/(?:search|images|video)',
    // Sources differ between the two names: both are sent, and the engine leaves out what it does not know.
    moderate: { fyandex: '1', family: 'yes' },
    strict: { fyandex: '1', family: 'yes' },
    checkPage: 'https://yandex.com/tune/search',
  },
};
