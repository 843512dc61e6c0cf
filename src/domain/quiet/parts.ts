import type { SiteId } from '../catalogue';

/**
 * What can be made quiet in a page: comments; live; shopping; feeds and shelves that suggest; numbers of views and
 * likes; the next video that begins by itself; sound that begins by itself; colour of pictures and clips.
 */
export const quietKinds = [
  'comments',
  'live',
  'shopping',
  'shelves',
  'counts',
  'autoplay',
  'sound',
  'grey',
] as const;
export type QuietKind = (typeof quietKinds)[number];

/** The sites that have parts to be made quiet; every kind is offered for each of them where the site has it. */
export const quietSites = ['tiktok', 'youtube', 'instagram', 'facebook', 'snapchat'] as const;

/** One part of one site, e.g. `youtube/comments`. */
export type QuietPart = `${(typeof quietSites)[number]}/${QuietKind}`;

/** Every part there may be. */
export const quietParts: readonly QuietPart[] = quietSites.flatMap((site) =>
  quietKinds.map((kind) => `${site}/${kind}` as const),
);

/** The parts that the strict level of restricted mode makes quiet on every site, whatever is chosen. */
export const strictKinds: readonly QuietKind[] = ['comments', 'live'];

/** The parts of a list that are of one site. */
export function partsOfSite(parts: readonly QuietPart[], site: SiteId): QuietPart[] {
  return parts.filter((part) => part.startsWith(`${site}/`));
}
