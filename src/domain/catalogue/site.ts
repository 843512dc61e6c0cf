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
  /** True where the browser's permission is asked for when the user adds the site: its hosts are not in the manifest. */
  readonly optional?: true;
  /** True where nobody has confirmed yet that the addresses are as they are written here; the sites page says so. */
  readonly unconfirmed?: true;
  /** Exact host names; of a site that is not `optional` each is in the manifest's `host_permissions`. */
  readonly hosts: readonly string[];
  /** Where the site's players are that other sites embed: hosts, and paths in which `*` stands for anything. */
  readonly embeds?: { readonly hosts: readonly string[]; readonly paths: readonly string[] };
  /** Without `exceptions` only one of the two is ever met: the one that is `otherwise`. */
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
