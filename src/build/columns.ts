import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

type Entry = Readonly<Record<string, unknown>>;

/**
 * Lists of entries, by the names of the lists, as JavaScript that makes them anew: all values of a property stand together,
 * because what is alike packs well, and its name is written once. A property that an entry lacks is a gap.
 */
export function asColumns(lists: Readonly<Record<string, readonly Entry[]>>): string {
  const entries = Object.values(lists).flat();
  const names = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const column = (name: string) =>
    `${JSON.stringify(name)}:[${entries.map((entry) => JSON.stringify(entry[name]) ?? '')},]`;
  const lengths = Object.entries(lists).map(([name, { length }]) => [name, length]);
  return `
const columns = {${names.map(column)}};
let next = 0;
const entry = () => {
  const at = next++;
  return Object.fromEntries(Object.entries(columns).flatMap(([name, values]) => (at in values ? [[name, values[at]]] : [])));
};
export default Object.fromEntries(
  ${JSON.stringify(lengths)}.map(([name, length]) => [name, Array.from({ length }, entry)]),
);
`;
}

/** The list of helplines as columns: a fiftieth of what the options weigh. Its file is for people to read. */
export function columnsOfHelplines(): Plugin {
  const file = 'src/domain/resources/helplines.json';
  const id = '\0helplines';
  return {
    name: 'tosha-columns',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/helplines.json') ? id : null),
    load: (loaded) =>
      loaded === id
        ? { code: asColumns(JSON.parse(readFileSync(file, 'utf8'))), moduleSideEffects: false }
        : null,
  };
}
