import { fold, plain } from './fold';
import { spellingsOf } from './spellings';
import { type Token, tokenOf } from './token';

/** Captions are shorter; what comes after so many letters is not read. */
export const longestText = 4_000;
/** So many words with hidden letters are read in one text. */
const mostMasked = 8;

/** A text in places: at each the tokens that begin there. */
export type Places = readonly (readonly Token[])[];

/** The words of a hashtag (without `#`), folded; one where it is one word. */
export type ReadTag = (tag: string) => readonly string[];

// One set of letters for all: browsers take milliseconds to prepare each.
const piece = /([\p{L}\p{M}\p{N}#@$!*_']+)|\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/gu;
const tagOrWord = /#[^#@$!*']+|[^#_]+/g;
const onlySigns = /^[@$!*']+$/;
/** French joins small words to the next: `l'alcool`, `d'herbe`. */
const elided = /^([cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[^']{2})/i;

/** Single letters apart, `s u i c i d e` or `p.o.r.n`, are a word from three on. */
const apart = { fewest: 3, gap: /^[ .\-_*•·|/]{1,2}$/, fits: (word: string) => word.length === 1 };
/** Parts of one word: `self-harm`, `po.rn`, `sui_cide`. */
const parted = { fewest: 2, gap: /^[.\-_·]$/, fits: (word: string) => !/[\d@$!*']/.test(word) };

class Reader {
  readonly places: Token[][] = [];
  /** Of each place: its word, and where it begins in the text; empty where it is no word of its own. */
  readonly #words: { readonly word: string; readonly at: number }[] = [];
  #masked = 0;

  constructor(
    readonly text: string,
    readonly readTag: ReadTag,
  ) {}

  addWord(word: string, at: number): void {
    const elision = word.includes("'") ? elided.exec(word) : null;
    if (elision) {
      const place = this.places.length;
      this.#add(this.#read(elision[1] ?? ''), '', at);
      this.#add(this.#read(word.slice(elision[0].length)), '', at);
      this.places[place]?.push({ ...this.#read(word), length: 2 });
      return;
    }
    this.#add(this.#read(word), word, at);
  }

  /** After so many words with hidden letters, more are only what is to be seen of them. */
  #read(word: string): Token {
    const token = tokenOf(word);
    if (!token.masked) return token;
    this.#masked += 1;
    return this.#masked > mostMasked ? { forms: token.forms, length: token.length } : token;
  }

  addTag(tag: string, at: number): void {
    const whole = fold(tag.replaceAll('_', ''));
    const forms = [...tokenOf(whole).forms, `#${whole}`];
    const parts = this.readTag(tag);
    const place = this.places.length;
    if (parts.length < 2) this.#add({ forms, length: 1 }, '', at);
    else {
      for (const part of parts) this.#add(tokenOf(part), '', at);
      this.places[place]?.push({ forms, length: parts.length });
    }
  }

  #add(token: Token, word: string, at: number): void {
    this.places.push([token]);
    this.#words.push({ word, at });
  }

  /** Adds what was written apart as one more token over the places of its parts. */
  join({ fewest, gap, fits }: typeof apart): void {
    let from = 0;
    let end = 0;
    for (let to = 0; to <= this.#words.length; to += 1) {
      const { word, at } = this.#words[to] ?? { word: '', at: 0 };
      const isIn = word !== '' && fits(word);
      if (!isIn || to === from || !gap.test(this.text.slice(end, Math.min(at, end + 3)))) {
        if (to - from >= fewest) this.#join(from, to, fewest);
        from = isIn ? to : to + 1;
      }
      end = at + word.length;
    }
  }

  #join(from: number, to: number, fewest: number): void {
    this.#joinAll(from, to);
    if (fewest < apart.fewest || to - from <= fewest) return;
    // A word of one letter may stand before or after: `i s u i c i d e`.
    this.#joinAll(from + 1, to);
    this.#joinAll(from, to - 1);
  }

  #joinAll(from: number, to: number): void {
    const words = this.#words.slice(from, to).map(({ word }) => word);
    this.places[from]?.push({ forms: spellingsOf(fold(words.join(''))), length: to - from });
  }
}

/** Reads a text: its words, hashtags and emoji, in order. */
export function placesOf(text: string, readTag: ReadTag): Places {
  const read = plain(text.slice(0, longestText)).slice(0, longestText);
  const reader = new Reader(read, readTag);
  for (const { 0: found, 1: letters, index } of read.matchAll(piece)) {
    if (!letters) reader.addWord(found, index);
    else
      for (const { 0: word, index: at } of letters.matchAll(tagOrWord))
        if (word.startsWith('#')) reader.addTag(word.slice(1), index + at);
        else if (!onlySigns.test(word)) reader.addWord(word, index + at);
  }
  reader.join(apart);
  reader.join(parted);
  return reader.places;
}
