import type { SiteId } from '../catalogue';
import { facebookQuiet } from './facebook';
import { instagramQuiet } from './instagram';
import { type QuietKind, type QuietRow, type QuietSite, quietSites } from './kinds';
import { snapchatQuiet } from './snapchat';
import { tiktokQuiet } from './tiktok';
import { youtubeQuiet } from './youtube';

/** One part of one site, e.g. `youtube/comments`. */
export type QuietPart = `${QuietSite}/${QuietKind}`;

const tables: Readonly<Record<QuietSite, readonly QuietRow[]>> = {
  tiktok: tiktokQuiet,
  youtube: youtubeQuiet,
  instagram: instagramQuiet,
  facebook: facebookQuiet,
  snapchat: snapchatQuiet,
};

/** Every part there is, with how it is found. */
const rows: ReadonlyMap<QuietPart, QuietRow> = new Map(
  quietSites.flatMap((site) => tables[site].map((row) => [`${site}/${row.kind}` as const, row])),
);

/** The names of every part there is. */
export const quietParts: readonly QuietPart[] = [...rows.keys()];

/** How a part is found in its site's pages. */
export function rowOf(part: QuietPart): QuietRow {
  const row = rows.get(part);
  if (!row) throw new RangeError(`there is no part ${part}`);
  return row;
}

/** The kinds that the strict level of restricted mode makes quiet on every site, whatever is chosen. */
const strictKinds: readonly QuietKind[] = ['comments', 'live'];

/** The parts that the strict level of restricted mode makes quiet. */
export const strictParts: readonly QuietPart[] = quietParts.filter((part) =>
  strictKinds.includes(rowOf(part).kind),
);

/** The parts of a list that are of one site. */
export function partsOfSite(parts: readonly QuietPart[], site: SiteId): QuietPart[] {
  return parts.filter((part) => part.startsWith(`${site}/`));
}
