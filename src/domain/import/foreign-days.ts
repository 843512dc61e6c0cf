import { type SectionId, type Site, sectionOf, siteOf } from '../catalogue';
import { type DayUsage, emptyDay } from '../usage';
import { type BroughtFile, type ReadingContext, Refused } from './history';
import { mostMs } from './row-schemas';

/** What another program has counted of one address on one day. */
export interface ForeignRow {
  /** A host, or a host with a path: a part of what its host has counted. */
  readonly address: string;
  /** `YYYY-MM-DD`, by the clock of the place. */
  readonly day: string;
  readonly ms: number;
  /** Where it stands in the file. */
  readonly where: string;
}

/** What was counted of one site on one day: its hosts, and parts of them. Of the same one twice it is the larger. */
interface SiteDay {
  readonly hosts: Map<string, number>;
  readonly parts: Map<SectionId, number>;
}

const grow = <K>(map: Map<K, number>, key: K, ms: number) => map.set(key, Math.max(map.get(key) ?? 0, ms));

/** Ms by section: what a path tells of is taken out of what its host has. */
function sectionsOf({ short, rest, otherwise }: Site, { hosts, parts }: SiteDay): Map<SectionId, number> {
  const total = [...hosts.values()].reduce((sum, ms) => sum + ms, 0);
  if (total === 0) return parts;
  const [own, other] = otherwise === 'short' ? [short.id, rest.id] : [rest.id, short.id];
  const part = Math.min(total, parts.get(other) ?? 0);
  return new Map([
    [own, total - part],
    [other, part],
  ]);
}

function dayOf(name: string, zone: string, all: ReadonlyMap<Site, SiteDay>): DayUsage {
  const found = [...all].flatMap(([site, counted]) => [...sectionsOf(site, counted)]);
  const atoms = Object.fromEntries(found.filter(([, ms]) => ms > 0));
  if (Object.values(atoms).some((ms) => ms > mostMs)) throw new Refused('row', name);
  const kinds = Object.fromEntries(Object.entries(atoms).map(([id, ms]) => [id, { focused: ms }]));
  return { ...emptyDay(name, zone), atoms, kinds };
}

/**
 * The days that another program has counted, by the sections of the catalogue. A site that is short video as a whole
 * goes there; of any other only what a path says is short, and the rest to its rest. Visits and videos are not taken
 * over: what they count is not what Tosha counts. Throws `Refused`.
 */
export function foreignFile(
  kind: BroughtFile['kind'],
  rows: readonly ForeignRow[],
  savedAt: number | null,
  { zone }: ReadingContext,
): BroughtFile {
  const days = new Map<string, Map<Site, SiteDay>>();
  const leftOut = new Set<string>();
  for (const { address, day, ms, where } of rows) {
    const section = sectionOf(`https://${address}`);
    const [host = '', ...path] = address.split('/');
    if (!section) {
      leftOut.add(host);
      continue;
    }
    if (ms > mostMs) throw new Refused('row', where);
    const site = siteOf(section);
    const all = days.get(day) ?? new Map<Site, SiteDay>();
    days.set(day, all);
    const counted = all.get(site) ?? { hosts: new Map(), parts: new Map() };
    all.set(site, counted);
    if (path.length === 0) grow(counted.hosts, host, ms);
    else grow(counted.parts, section, ms);
  }
  const named = [...days].map(([name, all]) => dayOf(name, zone, all));
  return {
    kind,
    history: {
      days: named.filter(({ atoms }) => Object.keys(atoms).length > 0),
      intervals: [],
      events: [],
      checkIns: [],
    },
    settings: null,
    device: null,
    savedAt,
    leftOut: leftOut.size,
  };
}
