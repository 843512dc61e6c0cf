/** What the browser itself is asked for, in its own language: these stay in `_locales` when the build packs the others. */
export const plainKeys = ['pageLeavePlain'] as const;

/** What one `_locales/<language>/messages.json` holds. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/**
 * Messages as the build packs them: texts in the order of the keys, which all languages share; `null` for a plural form
 * that a language does not have. Throws a `RangeError` when they do not belong together.
 */
export function unpackMessages(keys: readonly string[], texts: readonly (string | null)[]): Messages {
  if (keys.length !== texts.length) throw new RangeError(`${texts.length} texts for ${keys.length} keys`);
  return Object.fromEntries(
    keys.flatMap((key, index) => {
      const message = texts[index] ?? null;
      return message === null ? [] : [[key, { message }] as const];
    }),
  );
}

/** The other way round: what the build does. `keys` are those of all languages. */
export function packMessages(keys: readonly string[], messages: Messages): (string | null)[] {
  return keys.map((key) => messages[key]?.message ?? null);
}

/** Values for a message's `{name}` placeholders. `count` also chooses between `key_one`, `key_other` and so on. */
export type WordArguments = Readonly<Record<string, string | number>>;

function templateOf(
  messages: Messages,
  key: string,
  count: unknown,
  plural: Intl.PluralRules,
): string | null {
  const form = typeof count === 'number' ? `${key}_${plural.select(count)}` : key;
  return (messages[form] ?? messages[`${key}_other`] ?? messages[key])?.message ?? null;
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

/**
 * English as if it were written from right to left: every run of text between placeholders is put under a
 * right-to-left override (U+202E … U+202C). For tests of the layout.
 */
export function pseudoRtl(template: string): string {
  return template
    .split(/(\{\w+\})/)
    .map((part) => (part === '' || /^\{\w+\}$/.test(part) ? part : `\u202e${part}\u202c`))
    .join('');
}
