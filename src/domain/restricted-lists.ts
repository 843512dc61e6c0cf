import * as v from 'valibot';
import { type EngineId, engineIds } from './engines';
import { type Topic, topics } from './filter/topics';
import { type QuietPart, quietParts } from './quiet/parts';
import { wholeText } from './whole-text';

/** The most words of the user's own. */
export const mostWords = 5_000;
/** The longest of them, in letters. */
export const longestWord = 60;

/** The lists that make up restricted mode. Whatever is taken off one loosens it. */
export interface RestrictedLists {
  /** Ready-made topics whose videos are covered. */
  readonly topics: readonly Topic[];
  /** The user's own words, phrases, `#hashtags` and `@creators`, as they were typed. */
  readonly words: readonly string[];
  /** Parts of sites that are made quiet, with or without restricted mode. */
  readonly quiet: readonly QuietPart[];
  /** Search engines that are asked for their safe mode. */
  readonly engines: readonly EngineId[];
}

export type ListName = keyof RestrictedLists;

/** How an entry of each list has to look. */
export const entryFields = {
  topics: v.picklist(topics),
  words: v.pipe(wholeText, v.trim(), v.minLength(1), v.maxLength(longestWord)),
  quiet: v.picklist(quietParts),
  engines: v.picklist(engineIds),
};

/** Entries that are put on a list, or taken off it. */
export interface ItemsChange {
  readonly type: 'items';
  readonly list: ListName;
  readonly items: readonly string[];
  readonly on: boolean;
}

const listNames = Object.keys(entryFields) as ListName[];

/** An `ItemsChange` as it comes from a page or a file. */
export const itemsChangeSchemas = listNames.map((list) =>
  v.object({
    type: v.literal('items'),
    list: v.literal(list),
    items: v.pipe(v.array(entryFields[list] as v.GenericSchema<unknown, string>), v.maxLength(mostWords)),
    on: v.boolean(),
  }),
);

/** Reads a stored list: entries that do not fit are left out, repeated ones too. */
function stored<T extends string>(entry: v.GenericSchema<unknown, T>, otherwise: readonly T[]) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items): readonly T[] => {
        const fitting = items.flatMap((item) => {
          const parsed = v.safeParse(entry, item);
          return parsed.success ? [parsed.output] : [];
        });
        return [...new Set(fitting)].slice(0, mostWords);
      }),
    ),
    otherwise as T[],
  );
}

/** Reads stored lists, each with its default: every topic, and nothing else. */
export const listSchemas = {
  topics: stored<Topic>(entryFields.topics, topics),
  words: stored<string>(entryFields.words, []),
  quiet: stored<QuietPart>(entryFields.quiet, []),
  engines: stored<EngineId>(entryFields.engines, []),
};

const union = (list: readonly string[], items: readonly string[]) => [...new Set([...list, ...items])];

/** True where a change would put more on a list than it holds. */
export function overflows(list: readonly string[], { items, on }: ItemsChange): boolean {
  return on && union(list, items).length > mostWords;
}

/** The list after a change; one that has no room for all of it stays as it is. */
export function changeList(list: readonly string[], change: ItemsChange): readonly string[] {
  const named = new Set(change.items);
  if (!change.on) return list.filter((entry) => !named.has(entry));
  return overflows(list, change) ? list : union(list, change.items);
}

/** The changes that lead from some lists to others. */
export function listChanges(before: RestrictedLists, after: RestrictedLists): ItemsChange[] {
  return listNames.flatMap((list) => {
    const [was, is] = [new Set<string>(before[list]), new Set<string>(after[list])];
    const added = [...is].filter((entry) => !was.has(entry));
    const gone = [...was].filter((entry) => !is.has(entry));
    return [
      ...(added.length > 0 ? [{ type: 'items', list, items: added, on: true } as const] : []),
      ...(gone.length > 0 ? [{ type: 'items', list, items: gone, on: false } as const] : []),
    ];
  });
}
