import type { SiteId } from './catalogue';
import { checksOf } from './feeds';
import { partsOfSite, type QuietPart, rowOf } from './quiet/parts';

/** Something that restricted mode looks for in a page. */
export interface Check {
  /** The id of a feed (`youtube/shorts-player`) or a quiet part (`youtube/comments`). */
  readonly id: string;
  /** Any of these has to be there. */
  readonly selectors: readonly string[];
  /** Where the page has one of those: any of these has to be in it. */
  readonly within: readonly string[];
}

/** What is known of one check: UTC ms. */
export interface CheckRecord {
  /** Pages on which it was looked for in vain since it was found last. */
  readonly misses: number;
  /** The first of those. */
  readonly since: number;
  /** When it was found last, or not found. */
  readonly last: number;
}

/** A site has changed when so many pages lack what was there on every one of them before: 3. */
const enoughMisses = 3;
/** And not all of them at once, while the network is down: 10 minutes. */
const longEnoughMs = 10 * 60_000;

/** What should be found on a page of a site. */
export function checksFor(
  site: SiteId,
  path: string,
  { quiet, filters }: { readonly quiet: readonly QuietPart[]; readonly filters: boolean },
): Check[] {
  const feeds = filters ? checksOf(site).filter(({ paths }) => paths.test(path)) : [];
  const parts = partsOfSite(quiet, site).filter((part) => rowOf(part).expected?.test(path));
  return [
    ...feeds.map(({ id, items, texts }) => ({ id, selectors: items, within: texts })),
    ...parts.map((part) => ({ id: part, selectors: rowOf(part).hide, within: [] })),
  ];
}

/** The record after a page was looked at. */
export function afterLook(before: CheckRecord | undefined, found: boolean, at: number): CheckRecord {
  if (found) return { misses: 0, since: at, last: at };
  const misses = (before?.misses ?? 0) + 1;
  return { misses, since: misses === 1 || !before ? at : before.since, last: at };
}

/** True where a part no longer works, because its site has changed. */
export function hasChanged({ misses, since, last }: CheckRecord): boolean {
  return misses >= enoughMisses && last - since >= longEnoughMs;
}
