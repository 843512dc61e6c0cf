import { fold } from './fold';
import { placesOf } from './places';

const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const simple = /^[a-z0-9 ]+$/;

/** What an entry of the user's own stands for. */
export type OwnEntry =
  | { readonly kind: 'creator' | 'unparted'; readonly text: string }
  | { readonly kind: 'phrase'; readonly phrase: readonly string[] };

/** Reads an entry: `@creator`, `#hashtag`, a word or a phrase. An entry without a letter, digit or emoji is empty. */
export function readOwnEntry(entry: string): OwnEntry {
  const text = fold(entry).trim();
  const bare = text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  if (text.startsWith('@') && bare) return { kind: 'creator', text: text.slice(1) };
  if (text.startsWith('#') && bare) return { kind: 'phrase', phrase: [`#${bare}`] };
  if (unparted.test(text)) return { kind: 'unparted', text };
  if (simple.test(text)) return { kind: 'phrase', phrase: text.split(/ +/) };
  const places = placesOf(entry, () => []);
  return { kind: 'phrase', phrase: places.flatMap(([token]) => token?.forms[0] || []) };
}
