import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { matchesOf, siteById, sites } from '../../src/domain/catalogue';
import type { BrowserName } from './driven';
import { builtExtension, temporaryFolder } from './profile';

/**
 * A copy of the built extension that may be given these sites without anybody there to answer the browser's question.
 * Firefox has a preference for that (`unasked`). Chromium's dialog cannot be pressed from outside, so there the hosts
 * are in the manifest: the click and everything after it are the same, only the question is not asked.
 * @param ids of sites
 * @param patterns further match patterns
 */
export function withHosts(
  name: BrowserName,
  ids: readonly string[],
  patterns: readonly string[] = [],
): string {
  const built = resolve(builtExtension(name));
  if (name === 'firefox') return built;
  const folder = temporaryFolder('with-hosts');
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const added = ids.flatMap((id) => siteById(id) ?? []).flatMap(matchesOf);
  manifest.host_permissions = [...manifest.host_permissions, ...added, ...patterns];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** The ids of the sites of the catalogue that the user can add. */
export const optionalSites = sites.filter(({ optional }) => optional).map(({ id }) => id);

/** Firefox grants what a click asks for, without its question. */
export const unasked = { 'extensions.webextOptionalPermissionPrompts': false };
