import type { Site } from './site';

/** The host patterns that a site's embedded players need beyond those of the site itself. */
export function embedHosts({ hosts, embeds }: Site): string[] {
  return (embeds?.hosts ?? []).filter((host) => !hosts.includes(host)).map((host) => `*://${host}/*`);
}

/** Match patterns for every address under which a site's players are shown inside other sites. */
export function embedMatches({ embeds }: Site): string[] {
  const { hosts = [], paths = [] } = embeds ?? {};
  return hosts.flatMap((host) => paths.map((path) => `*://${host}${path}`));
}

/** True for the path (`pathname + search`) of an embedded player. */
export function isEmbedPath({ embeds }: Site, path: string): boolean {
  return (embeds?.paths ?? []).some((glob) => {
    const parts = glob.split('*').map((part) => part.replaceAll(/[.?]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(path);
  });
}
