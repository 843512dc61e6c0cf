import type { HealthEntry } from '../../platform/health';

/** What a report says, apart from the health ring. */
export interface Facts {
  readonly version: string;
  /** Family and major version: `Firefox 153`. */
  readonly browser: string;
  readonly language: string;
  /** Sites whose permission is missing, by their names in the catalogue. */
  readonly missing: readonly string[];
  /** `null` where the browser does not say. */
  readonly privateWindows: boolean | null;
  /** `null` when the database cannot be read. */
  readonly days: number | null;
  readonly limits: number;
  readonly restricted: string;
  /** The ids of what restricted mode looks for and no longer finds. */
  readonly changed: readonly string[];
  /** True when the database could not be opened and today is read from its mirror. */
  readonly broken: boolean;
}

const yesNo = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no');

/** The report as text for those who mend Tosha: in English, with no address, id or word of the user. */
export function writeReport(facts: Facts, health: readonly HealthEntry[]): string {
  const entries = health.map(({ at, kind, detail }) =>
    [new Date(at).toISOString(), kind, detail].filter(Boolean).join(' '),
  );
  return [
    `Tosha ${facts.version}`,
    `browser: ${facts.browser}`,
    `language: ${facts.language}`,
    `permissions missing: ${facts.missing.join(', ') || 'none'}`,
    `allowed in private windows: ${yesNo(facts.privateWindows)}`,
    `database works: ${yesNo(!facts.broken)}`,
    `days stored: ${facts.days ?? 'unknown'}`,
    `limits: ${facts.limits}`,
    `restricted mode: ${facts.restricted}`,
    `no longer found: ${facts.changed.join(', ') || 'nothing'}`,
    `health: ${entries.length === 0 ? 'nothing noted' : `${entries.length} noted`}`,
    ...entries,
    '',
  ].join('\n');
}
