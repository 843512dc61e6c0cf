import { getSection, type SectionId, type Site, siteOf } from './catalogue';
import type { RestrictedLevel } from './choices';
import { askEngine, askYouTube } from './engine-rules';
import type { EngineId } from './engines';
import type { NetworkRule, NewRule } from './network-rule';

/**
 * The policy of a page that is held. `window.stop()` comes too late for the browser's preload scanner, which asks for
 * what it sees in the first bytes; under this policy it asks for nothing. Styles are left, for our own screen.
 */
const heldPolicy = "default-src 'none'; style-src 'unsafe-inline'";

/** Browsers take no expression that is larger than 2 kB once it is compiled: so many letters of hosts go into one. */
const lettersInFilter = 56;

function groupsOf(hosts: readonly string[]): string[][] {
  return hosts.reduce<string[][]>((groups, host) => {
    const last = groups.at(-1);
    if (last && [...last, host].join('').length <= lettersInFilter) last.push(host);
    else groups.push([host]);
    return groups;
  }, []);
}

function filtersFor({ hosts }: Site, pattern: RegExp | null): string[] {
  return groupsOf(hosts).map((group) => {
    const named = group.map((host) => host.replaceAll('.', '\\.')).join('|');
    return `^https?://(?:${named})\\.?(?::\\d+)?${pattern ? pattern.source.slice(1) : '/'}`;
  });
}

/** Later rules of this list win over earlier ones. */
function holdSection(section: SectionId): NewRule[] {
  const site = siteOf(section);
  const kind = getSection(section).short ? 'short' : 'rest';
  const hold = {
    type: 'modifyHeaders',
    responseHeaders: [{ header: 'content-security-policy', operation: 'set', value: heldPolicy }],
  } as const;
  const allow = { type: 'allow' } as const;
  const [inside, outside] = kind === site.otherwise ? ([allow, hold] as const) : ([hold, allow] as const);
  const rules = (priority: number, action: typeof hold | typeof allow, pattern: RegExp | null) =>
    filtersFor(site, pattern).map((regexFilter) => ({
      priority,
      action,
      condition: {
        regexFilter,
        isUrlFilterCaseSensitive: true,
        resourceTypes: ['main_frame'] as const,
      },
    }));
  return [
    ...(outside === hold ? rules(2, hold, null) : []),
    ...site.exceptions.flatMap((pattern) => rules(3, inside, pattern)),
    ...site.butNot.flatMap((pattern) => rules(4, outside, pattern)),
  ];
}

/** Where both sections of a site are held, the whole of it is. */
function holdSite(site: Site): NewRule[] {
  return holdSection(site[site.otherwise].id).filter(({ priority }) => priority === 2);
}

/** Single videos that may play although their section is held. */
function letVideos(section: SectionId): NewRule[] {
  const site = siteOf(section);
  return site.videoId.flatMap((pattern) =>
    filtersFor(site, pattern).map((regexFilter) => ({
      priority: 5,
      action: { type: 'allow' } as const,
      condition: { regexFilter, isUrlFilterCaseSensitive: true, resourceTypes: ['main_frame'] as const },
    })),
  );
}

/** What restricted mode asks of sites and search engines. */
export interface Asked {
  readonly level: RestrictedLevel;
  readonly engines: readonly EngineId[];
}

/**
 * Every network rule there should be: the restricted mode (`null`: off) and the sections that are held.
 * @param held by section whether a single video may play that is opened by its own address
 */
export function networkRules(asked: Asked | null, held: ReadonlyMap<SectionId, boolean>): NetworkRule[] {
  const sites = new Set([...held.keys()].map(siteOf));
  const holds = [...sites].flatMap((site) => {
    const whole = held.has(site.short.id) && held.has(site.rest.id);
    if (whole) return holdSite(site);
    return holdSection(held.has(site.short.id) ? site.short.id : site.rest.id);
  });
  const friends = [...held].flatMap(([section, friend]) => (friend ? letVideos(section) : []));
  const safe = asked
    ? [askYouTube(asked.level), ...asked.engines.map((id) => askEngine(id, asked.level))]
    : [];
  return [...safe, ...holds, ...friends].map((rule, index) => ({ id: index + 1, ...rule }));
}
