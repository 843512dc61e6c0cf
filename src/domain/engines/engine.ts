/** The search engines that restricted mode can ask for their safe mode. */
export const engineIds = [
  'google',
  'bing',
  'duckduckgo',
  'yahoo',
  'brave',
  'qwant',
  'ecosia',
  'yandex',
] as const;
export type EngineId = (typeof engineIds)[number];

/** Everything Tosha knows about one search engine. */
export interface Engine {
  readonly id: EngineId;
  /** A brand name: the same in every language. */
  readonly name: string;
  /** Exact host names that are asked for when the engine is chosen. */
  readonly hosts: readonly string[];
  /** Further ones, which act once the browser allows them. */
  readonly moreHosts?: readonly string[];
  /** The paths of searches, as an expression of RE2 from the first slash on. */
  readonly paths: string;
  /** What is added to the address of a search at each level. */
  readonly moderate: Readonly<Record<string, string>>;
  readonly strict: Readonly<Record<string, string>>;
  /** The engine's own page on which its safe mode is seen and set. */
  readonly checkPage: string;
}
