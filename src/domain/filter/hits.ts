import type { CompiledTerm, CompiledTerms, End, Node } from './compiled-filter';
import type { Places } from './places';
import type { Token } from './token';
import type { WordIndex } from './word-index';

/** Parts of one term are at most so many words apart. */
const nearWords = 8;

/** A phrase that was found. */
interface Hit {
  readonly end: End;
  readonly from: number;
  /** The place after its last word. */
  readonly to: number;
}

/** The patterns that a token fits. */
function patternsOf(words: WordIndex, { forms, masked }: Token): readonly number[] {
  const [only = ''] = forms;
  if (forms.length === 1 && !masked) return words.find(only);
  const found = forms.flatMap((form) => words.find(form));
  return [...new Set(masked ? [...found, ...words.findMasked(masked)] : found)];
}

/** Goes on from a place of the tree by what a token fits. */
function step({ next }: Node, patterns: readonly number[], callback: (node: Node) => void): void {
  if (!next || patterns.length === 0) return;
  if (next.size < patterns.length) {
    for (const [pattern, node] of next) if (patterns.includes(pattern)) callback(node);
  } else
    for (const pattern of patterns) {
      const node = next.get(pattern);
      if (node) callback(node);
    }
}

/** Every phrase that is looked for; of terms of several parts only where each part was found somewhere. */
function hitsIn({ first, later, root, combinations }: CompiledTerms, places: Places): Hit[] {
  if (!root.next) return [];
  const hits: Hit[] = [];
  function follow(node: Node, from: number, at: number): void {
    for (const token of places[at] ?? [])
      step(node, patternsOf(node === root ? first : later, token), (next) => {
        for (const end of next.ends) hits.push({ end, from, to: at + token.length });
        if (next.next) follow(next, from, at + token.length);
      });
  }
  for (let at = 0; at < places.length; at += 1) follow(root, at, at);
  // Most of what is found are words of which one alone says nothing.
  const found = new Uint8Array(combinations);
  for (const { end } of hits)
    if (end.of.index > 0) found[end.of.index] = (found[end.of.index] ?? 0) | (1 << end.part);
  return hits.filter(({ end: { of } }) => of.index === 0 || found[of.index] === (1 << of.parts) - 1);
}

const gap = (one: Hit, other: Hit) => Math.max(one.from - other.to, other.from - one.to);

/** True where one of every part was found, apart from one another and near. */
function isWhole(parts: number, hits: readonly Hit[]): boolean {
  if (parts === 1) return hits.length > 0;
  if (hits.length < parts) return false;
  const ofPart = Array.from({ length: parts }, (_, part) => hits.filter(({ end }) => end.part === part));
  const reaches = (chosen: readonly Hit[], part: number): boolean =>
    ofPart[part]?.some(
      (hit) =>
        chosen.every((other) => gap(hit, other) >= 0 && gap(hit, other) <= nearWords) &&
        reaches([...chosen, hit], part + 1),
    ) ?? true;
  return reaches([], 0);
}

/** Hits by the term that they are a part of. */
function byTerm(hits: readonly Hit[]): Map<CompiledTerm, Hit[]> {
  const terms = new Map<CompiledTerm, Hit[]>();
  for (const hit of hits) {
    const known = terms.get(hit.end.of);
    if (known) known.push(hit);
    else terms.set(hit.end.of, [hit]);
  }
  return terms;
}

/** The places that harmless terms are made of. */
function harmlessPlaces(terms: ReadonlyMap<CompiledTerm, readonly Hit[]>): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [{ topic, parts }, hits] of terms)
    if (topic === 'harmless' && isWhole(parts, hits))
      for (const { from, to } of hits) for (let place = from; place < to; place += 1) places.add(place);
  return places;
}

/** The terms that are whole in a text. What a harmless term is made of counts for none but the user's own. */
export function termsIn(looked: CompiledTerms, places: Places): CompiledTerm[] {
  const terms = byTerm(hitsIn(looked, places));
  const harmless = harmlessPlaces(terms);
  const counts = ({ from, to }: Hit) => {
    for (let place = from; place < to; place += 1) if (harmless.has(place)) return false;
    return true;
  };
  return [...terms].flatMap(([term, hits]) => {
    if (term.topic === 'harmless') return [];
    const counting = harmless.size === 0 || term.topic === 'own' ? hits : hits.filter(counts);
    return isWhole(term.parts, counting) ? [term] : [];
  });
}
