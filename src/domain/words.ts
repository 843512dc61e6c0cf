/** What the browser itself is asked for, in its own language: these stay in `_locales` when the build packs the others. */
export const plainKeys = ['pageLeavePlain'] as const;

/** What one `_locales/<language>/messages.json` holds: the plural forms of a sentence as `key_one`, `key_other` and so on. */
export type MessagesFile = Readonly<Record<string, { readonly message: string }>>;

/** The forms of a sentence, by the categories of `Intl.PluralRules`. */
type Forms = Readonly<Record<string, string>>;

/** The words of a language: a sentence by its key, or the plural forms of it. The build puts places in a list for keys. */
export type Messages = Readonly<Record<string, string | Forms>>;

const plural = /^(\w+)_(zero|one|two|few|many|other)$/;

/** Puts the plural forms of a sentence together. Throws a `RangeError` for a key that stands with forms and without. */
export function messagesOf(file: MessagesFile): Messages {
  const messages: Record<string, string | Forms> = {};
  for (const [name, { message }] of Object.entries(file)) {
    const [, key = name, form] = plural.exec(name) ?? [];
    const known = messages[key];
    if (form ? typeof known === 'string' : known) throw new RangeError(`${key} has forms, and has none`);
    messages[key] = form ? { ...(known as Forms), [form]: message } : message;
  }
  return messages;
}

/** Values for a message's `{name}` placeholders. `count` also chooses the plural form. */
export type WordArguments = Readonly<Record<string, string | number>>;

function templateOf(
  messages: Messages,
  key: string,
  count: unknown,
  plural: Intl.PluralRules,
): string | null {
  const entry = messages[key] ?? null;
  if (entry === null || typeof entry === 'string') return entry;
  return entry[typeof count === 'number' ? plural.select(count) : 'other'] ?? entry.other ?? null;
}

/**
 * The sentence for a key, or `null` when there is none. Numbers are written by `writeNumber`; a placeholder without
 * an argument stays as it is, so that it is seen. In right-to-left text a value is isolated (U+2068 … U+2069), so that
 * a brand name or a time does not disturb the order of what stands beside it.
 */
export function sentence(
  messages: Messages,
  key: string,
  args: WordArguments,
  plural: Intl.PluralRules,
  writeNumber: (value: number) => string,
  dir: 'ltr' | 'rtl' = 'ltr',
): string | null {
  const template = templateOf(messages, key, args.count, plural);
  if (template === null) return null;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = args[name];
    if (value === undefined) return placeholder;
    const written = typeof value === 'number' ? writeNumber(value) : value;
    return dir === 'rtl' ? `\u2068${written}\u2069` : written;
  });
}

/** A text as if it were written from right to left: every run between placeholders under an override (U+202E … U+202C). */
const turned = (text: string) =>
  text
    .split(/(\{\w+\})/)
    .map((part) => (part === '' || /^\{\w+\}$/.test(part) ? part : `\u202e${part}\u202c`))
    .join('');

const mapValues = <From, To>(from: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));

/** English as if it were written from right to left, for tests of the layout. */
export function pseudoRtlOf(english: Messages): Messages {
  return mapValues(english, (entry) =>
    typeof entry === 'string' ? turned(entry) : mapValues(entry, turned),
  );
}
