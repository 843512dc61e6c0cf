/** Names a site, e.g. `youtube`. */
export type SiteId = string;

/** Names a section of a site: `youtube/shorts`, `youtube/rest`. */
export type SectionId = `${SiteId}/${string}`;

/** One part of a site, told from the URL alone. */
export interface Section {
  readonly id: SectionId;
  /** A brand name is the same in every language; `rest` sections are worded from the site's name. */
  readonly name: string;
  /** True where the section is a feed of short video. */
  readonly short: boolean;
}

/** Everything Tosha knows about one site. A site is one file of data. */
export interface Site {
  readonly id: SiteId;
  readonly name: string;
  /** Exact host names; each is in the manifest's `host_permissions`. */
  readonly hosts: readonly string[];
  readonly short: Section;
  readonly rest: Section;
  /** What a path belongs to when no pattern matches. */
  readonly otherwise: 'short' | 'rest';
  /**
   * Paths (matched against `pathname + search`) that belong to the section that is not `otherwise`. The browser's own
   * rules use them too, so they keep to what RE2 knows: no looking ahead or behind.
   */
  readonly exceptions: readonly RegExp[];
  /** Paths that look like an exception and are none. */
  readonly butNot: readonly RegExp[];
  /** Finds the id of a single video in `pathname + search`: its first group. Ids stay in page memory. */
  readonly videoId: readonly RegExp[];
  /** True where the home feed mixes short video in: it counts as `rest`, and the sites page says so. */
  readonly mixedHome: boolean;
}
