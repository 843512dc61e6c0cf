import type { Shell } from './page';

/** One stand-in site: what it answers to a path. Its behaviour in the page is `client/<name>.js`. */
export interface StandInSite {
  readonly name: string;
  readonly hosts: RegExp;
  /** The page at an address; never called for `/site.js`, `/clip.webm` and other sub-resources. */
  page(url: URL): Shell;
}
