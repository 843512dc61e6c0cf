import { partsOf, type SectionId, siteOf, sites } from '../domain/catalogue';

/** How many sites have a colour of the theme. */
const themed = 5;
/** Each hue of this many degrees more than the last is far from all before it. */
const goldenAngle = 137.5;

/** The hue of a site without a colour of the theme: by its place, or by the letters of the user's own address. */
function hueOf(place: number, id: string): number {
  if (place >= 0) return ((place - themed) * goldenAngle + 20) % 360;
  return [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 360, 7);
}

/**
 * The colour of a section in charts and rows: one for each site, in the order of the catalogue. The rest of a site
 * is mixed with more ink, so that it can be told from the site's short video.
 */
export function sectionColour(id: SectionId): string {
  const site = siteOf(id);
  const place = sites.indexOf(site);
  // Ink is dark on light and light on dark: mixed in, a hue can be seen on both.
  const colour =
    place >= 0 && place < themed
      ? `var(--s${place + 1})`
      : `color-mix(in oklab, oklch(0.64 0.14 ${hueOf(place, site.id)}) 80%, var(--ink))`;
  return site.short.id === id || partsOf(site).length === 1
    ? colour
    : `color-mix(in oklab, ${colour} 55%, var(--ink))`;
}
