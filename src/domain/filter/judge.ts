import type { Caption, Match } from './caption';
import type { CompiledFilter, CompiledTerm, End, Node } from './compile';
import { fold } from './fold';
import { splitTag } from './split-tag';
import { type Token, type Words, wordsOf } from './tokens';
import { topics } from './topics';

/** Parts of one term are at most so many words apart. */
const nearWords = 8;

interface Hit {
  readonly end: End;
  readonly from: number;
  /** The place after its last word. */
  readonly to: number;
}

type Sentence = readonly (readonly Token[])[];

/** The steps that a token can be. */
function stepsOf({ words }: CompiledFilter, { forms, masked }: Token): readonly number[] {
  const [only = ''] = forms;
  if (forms.length === 1 && !masked) return words.find(only);
  const all = masked ? [...forms, ...words.unmask(masked)] : forms;
  return [...new Set(all.flatMap((form) => words.find(form)))];
}

/** Every phrase of a sentence that is looked for. */
function hitsIn(filter: CompiledFilter, sentence: Sentence): Hit[] {
  const hits: Hit[] = [];
  const places = sentence.map((tokens) =>
    tokens.map((token) => ({ steps: stepsOf(filter, token), length: token.length })),
  );
  function follow(node: Node, from: number, at: number): void {
    const tokens = places[at];
    if (tokens === undefined) return;
    for (const { steps, length } of tokens)
      for (const step of steps) {
        const next = node.next.get(step);
        if (next === undefined) continue;
        for (const end of next.ends) hits.push({ end, from, to: at + length });
        if (next.next.size > 0) follow(next, from, at + length);
      }
  }
  for (let at = 0; at < places.length; at += 1) follow(filter.root, at, at);
  return hits;
}

function tagHits({ tags, tagEnds }: CompiledFilter, found: Words['tags']): Hit[] {
  return found.flatMap(({ tag, place }) => {
    const ends = tags.find(tag).flatMap((id) => tagEnds[id] ?? []);
    return ends.map((end) => ({ end, from: place, to: place + 1 }));
  });
}

const gap = (one: Hit, other: Hit) => Math.max(one.from - other.to, other.from - one.to);

/** True where one of every part was found, apart from one another and near. */
function isWhole(parts: number, hits: readonly Hit[]): boolean {
  if (parts === 1) return true;
  const ofPart = (part: number) => hits.filter(({ end }) => end.part === part);
  const reaches = (chosen: readonly Hit[], part: number): boolean =>
    part === parts ||
    ofPart(part).some(
      (hit) =>
        chosen.every((other) => gap(hit, other) >= 0 && gap(hit, other) <= nearWords) &&
        reaches([...chosen, hit], part + 1),
    );
  return reaches([], 0);
}

/** The terms that are whole in one sentence; what a harmless phrase is made of counts for none. */
function termsIn(hits: readonly Hit[]): CompiledTerm[] {
  const harmless = hits.filter(({ end }) => end.of.topic === 'harmless');
  const byTerm = new Map<CompiledTerm, Hit[]>();
  for (const hit of hits) {
    const { of } = hit.end;
    if (of.topic === 'harmless' || harmless.some(({ from, to }) => from < hit.to && hit.from < to)) continue;
    byTerm.set(of, [...(byTerm.get(of) ?? []), hit]);
  }
  return [...byTerm].filter(([{ parts }, found]) => isWhole(parts, found)).map(([term]) => term);
}

function sentencesOf(filter: CompiledFilter, words: Words): { sentence: Sentence; tags: Words['tags'] }[] {
  const split = words.tags.flatMap(({ tag }) => {
    const parts = splitTag(tag, filter.words);
    return parts ? [parts.map((part) => [{ forms: [part], length: 1 }])] : [];
  });
  return [{ sentence: words.places, tags: words.tags }, ...split.map((sentence) => ({ sentence, tags: [] }))];
}

const folded = (name: string) => fold(name).trim().replace(/^@/, '');

const isTopic = ({ topic }: CompiledTerm) => topic !== 'care' && topic !== 'harmless';

/** The topic that most of the terms are of; of several the first in the list of topics. */
function topicOf(terms: readonly CompiledTerm[]): Match['topic'] {
  if (terms.some(({ topic }) => topic === 'own')) return 'own';
  const count = (topic: Match['topic']) => terms.filter((term) => term.topic === topic).length;
  return topics.reduce((most, topic) => (count(topic) > count(most) ? topic : most));
}

const ownTerm: CompiledTerm = { topic: 'own', hard: false, parts: 1 };

/** Every term that a caption has. */
function termsOf(filter: CompiledFilter, { texts, creators }: Caption): CompiledTerm[] {
  const ofTexts = [...new Set(texts)].flatMap((text) => {
    const words = wordsOf(text);
    const found = sentencesOf(filter, words).flatMap(({ sentence, tags }) =>
      termsIn([...hitsIn(filter, sentence), ...tagHits(filter, tags)]),
    );
    return filter.anywhere.some((word) => words.text.includes(word)) ? [...found, ownTerm] : found;
  });
  const ofCreators = creators.flatMap((creator) => {
    if (filter.creators.has(folded(creator))) return [ownTerm];
    return termsIn(hitsIn(filter, wordsOf(creator).places)).filter(({ topic }) => topic === 'own');
  });
  return [...ofTexts, ...ofCreators];
}

/**
 * Why a video is covered; `null`: it is not. Where a caption speaks of prevention, recovery or help, only what care
 * words do not undo and the user's own words cover it, and then with care.
 */
export function judge(filter: CompiledFilter, caption: Caption): Match | null {
  const terms = termsOf(filter, caption);
  const care = terms.some(({ topic }) => topic === 'care');
  const covering = terms.filter(isTopic).filter(({ hard, topic }) => !care || hard || topic === 'own');
  return covering.length === 0 ? null : { topic: topicOf(covering), care };
}
