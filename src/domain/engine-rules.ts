import type { RestrictedLevel } from './choices';
import { type EngineId, engines } from './engines';
import type { NewRule } from './network-rule';

/** YouTube's hosts that its own help names; those beyond the first two act once the browser allows them. */
export const moreYouTubeHosts: readonly string[] = [
  'youtubei.googleapis.com',
  'youtube.googleapis.com',
  'www.youtube-nocookie.com',
];

/** Header, values and hosts: support.google.com/a/answer/6214622. */
export function askYouTube(level: RestrictedLevel): NewRule {
  const value = level === 'strict' ? 'Strict' : 'Moderate';
  return {
    priority: 1,
    action: {
      type: 'modifyHeaders',
      requestHeaders: [{ header: 'YouTube-Restrict', operation: 'set', value }],
    },
    condition: {
      requestDomains: ['www.youtube.com', 'm.youtube.com', ...moreYouTubeHosts],
      resourceTypes: ['main_frame', 'sub_frame', 'xmlhttprequest'],
    },
  };
}

/** Asks a search engine for its safe mode: wherever the browser lets Tosha, its parameters are in every search. */
export function askEngine(id: EngineId, level: RestrictedLevel): NewRule {
  const { hosts, moreHosts = [], paths, [level]: parameters } = engines[id];
  return {
    priority: 1,
    action: {
      type: 'redirect',
      redirect: {
        transform: {
          queryTransform: {
            addOrReplaceParams: Object.entries(parameters).map(([key, value]) => ({ key, value })),
          },
        },
      },
    },
    condition: {
      requestDomains: [...hosts, ...moreHosts],
      regexFilter: `^https?://[^/]+${paths}`,
      resourceTypes: ['main_frame', 'sub_frame', 'xmlhttprequest'],
    },
  };
}
