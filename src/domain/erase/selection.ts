import type { SiteId } from '../catalogue';

/** What is to be erased. Without days and without a site: everything. */
export interface Selection {
  /** The first and the last day, `YYYY-MM-DD`, both included; `null`: as far as there are any. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only this site; `null`: all that was recorded. */
  readonly site: SiteId | null;
  /** Whether the check-ins of these days go too. */
  readonly checkIns: boolean;
}

/** True where a day (`YYYY-MM-DD`) is among those that are to be erased. */
export function holdsDay({ from, to }: Selection, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** True for a section of that site. */
export function isOfSite(section: string, site: SiteId): boolean {
  return section.startsWith(`${site}/`);
}

/** True where the detail of an event names a site or a section of it: `tiktok/feed fun 10`, `door:tiktok/feed`. */
export function namesSite(detail: string, site: SiteId): boolean {
  return detail.split(/[ :]/).some((word) => word === site || isOfSite(word, site));
}
