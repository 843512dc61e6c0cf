import { fold } from './fold';
import { spellingsOf } from './spellings';

/** Captions are shorter; what comes after so many letters is not read. */
const longestText = 4_000;

/** A word of a text, or several that were written as one. */
export interface Token {
  /** What it may be meant to be, folded. */
  readonly forms: readonly string[];
  /** With a letter or more hidden behind `*`. */
  readonly masked?: string;
  /** How many places it takes up: 1, and more for letters that were written apart. */
  readonly length: number;
}

/** A text in places: at each the tokens that begin there. */
export interface Words {
  readonly places: readonly (readonly Token[])[];
  /** Hashtags without their sign, folded; each stands at a place of its own. */
  readonly tags: readonly { readonly tag: string; readonly place: number }[];
  /** The whole text, folded: for scripts that do not part words. */
  readonly text: string;
}

const piece =
  /(?<tag>[#＃][\p{L}\p{M}\p{N}_]+)|(?<word>[\p{L}\p{M}\p{N}@$!*][\p{L}\p{M}\p{N}@$!*']*)|(?<emoji>\p{Extended_Pictographic})/gu;
/** Single letters apart: `s u i c i d e`, `p.o.r.n`; three at least. */
const apart = /(?<![\p{L}\p{N}])[\p{L}\p{N}@$](?:[ .\-_*•·|/]{1,2}[\p{L}\p{N}@$!](?![\p{L}\p{N}])){2,}/gu;
/** Parts of one word: `self-harm`, `po.rn`, `sui_cide`. */
const parted = /\p{L}+(?:[.\-_·][\p{L}]+)+/gu;

/** Words of a hashtag, told by their capitals, digits and underscores; none where it is all of one kind. */
function partsOfTag(tag: string): string[] {
  const parts = tag
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(' ')
    .filter(Boolean);
  return parts.length > 1 ? parts : [];
}

/** Captions say the same words over and over: so many are remembered. */
const mostRemembered = 5_000;
const remembered = new Map<string, Token>();

function tokenOf(word: string): Token {
  const before = remembered.get(word);
  if (before) return before;
  const token = readToken(word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, token);
  return token;
}

function readToken(word: string): Token {
  const plain = word.replace(/^[!*$@']+(?=.*\p{L})|['!]+$/gu, '').replace(/'s$|'$/u, '');
  const bare = plain.replaceAll("'", '');
  if (bare.includes('*')) return { forms: [bare.replaceAll('*', '')], masked: bare, length: 1 };
  const signed = word.replaceAll("'", '').replace(/!+$/u, '');
  const forms = new Set([...spellingsOf(bare), ...(signed === bare ? [] : spellingsOf(signed))]);
  return { forms: [...forms], length: 1 };
}

/** Adds what was written apart as one more token over the places of its parts. */
function join(text: string, pattern: RegExp, places: Token[][], starts: ReadonlyMap<number, number>): void {
  for (const found of text.matchAll(pattern)) {
    const first = starts.get(found.index);
    if (first === undefined) continue;
    const whole = found[0].replace(/[^\p{L}\p{M}\p{N}@$!]/gu, '');
    const end = found.index + found[0].length;
    const length = [...starts].filter(([at]) => at >= found.index && at < end).length;
    places[first]?.push({ forms: spellingsOf(whole), length });
  }
}

/** Reads a text: its words, hashtags and emoji, in order. */
export function wordsOf(text: string): Words {
  const cut = text.length > longestText ? text.slice(0, longestText) : text;
  // Capitals tell the words of a hashtag, so those are parted before the text is folded.
  const spread = cut
    .normalize('NFKC')
    .replace(/[#＃]([\p{L}\p{M}\p{N}_]+)/gu, (whole, tag: string) =>
      [whole.replaceAll('_', ''), ...partsOfTag(tag)].join(' '),
    );
  const folded = fold(spread);
  const places: Token[][] = [];
  const tags: { tag: string; place: number }[] = [];
  const starts = new Map<number, number>();
  for (const found of folded.matchAll(piece)) {
    const { tag, emoji } = found.groups ?? {};
    starts.set(found.index, places.length);
    if (tag) tags.push({ tag: tag.slice(1), place: places.length });
    if (emoji) places.push([{ forms: [emoji], length: 1 }]);
    else places.push([tokenOf(tag ? tag.slice(1) : found[0])]);
  }
  join(folded, apart, places, starts);
  join(folded, parted, places, starts);
  return { places, tags, text: folded };
}
