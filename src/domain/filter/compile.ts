import { fold } from './fold';
import { lexicons } from './lexicons';
import { type Phrase, parseTerm, type Term, type WordPattern } from './term';
import { wordsOf } from './tokens';
import type { Topic } from './topics';
import { WordIndex } from './word-index';

/** What a phrase that was found belongs to. */
export interface End {
  readonly of: CompiledTerm;
  readonly part: number;
}

/** A term that restricted mode looks for. */
export interface CompiledTerm {
  /** `harmless`: what it is made of counts for nothing else. */
  readonly topic: Topic | 'own' | 'care' | 'harmless';
  readonly hard: boolean;
  /** How many parts have to be found. */
  readonly parts: number;
}

/** A place in the tree of all phrases: what ends here, and what may follow. */
export interface Node {
  readonly ends: End[];
  readonly next: Map<number, Node>;
}

/** Everything that is looked for, ready to be found. */
export interface CompiledFilter {
  readonly words: WordIndex;
  readonly tags: WordIndex;
  /** By pattern of `tags`: what it belongs to. */
  readonly tagEnds: readonly End[];
  readonly root: Node;
  /** The user's own creators, folded, without `@`. */
  readonly creators: ReadonlySet<string>;
  /** The user's own words in scripts that do not part words, folded. */
  readonly anywhere: readonly string[];
}

/** What is switched on. */
export interface FilterChoice {
  readonly topics: readonly Topic[];
  /** Words, phrases, `#hashtags` and `@creators` of the user's own. */
  readonly own: readonly string[];
}

const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function newNode(): Node {
  return { ends: [], next: new Map() };
}

/** Builds the tree of phrases; a place where any of some words may stand is one step. */
class Builder {
  readonly words = new WordIndex();
  readonly tags = new WordIndex();
  readonly tagEnds: End[] = [];
  readonly root = newNode();
  readonly #steps = new Map<string, number>();

  #step(choices: readonly WordPattern[]): number {
    const key = choices.map(({ text, open }) => `${open}${text}`).join('|');
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const id = this.#steps.size;
    this.#steps.set(key, id);
    for (const pattern of choices)
      this.words.add({ ...pattern, text: fold(pattern.text).replaceAll("'", '') }, id);
    return id;
  }

  add(phrase: Phrase, end: End): void {
    let node = this.root;
    for (const choices of phrase) {
      const id = this.#step(choices);
      const next = node.next.get(id) ?? newNode();
      node.next.set(id, next);
      node = next;
    }
    node.ends.push(end);
  }

  addTag(choices: readonly WordPattern[], end: End): void {
    for (const pattern of choices)
      this.tags.add({ ...pattern, text: fold(pattern.text) }, this.tagEnds.length);
    this.tagEnds.push(end);
  }

  addTerm({ parts, tag, hard }: Term, topic: CompiledTerm['topic']): void {
    const owner: CompiledTerm = { topic, hard, parts: parts.length };
    parts.forEach((phrases, part) => {
      for (const phrase of phrases)
        if (tag) this.addTag(phrase[0] ?? [], { of: owner, part });
        else this.add(phrase, { of: owner, part });
    });
  }
}

/** A word or phrase of the user's own, whole and without wildcards. */
function ownPhrase(entry: string): Phrase {
  return wordsOf(entry).places.flatMap(([token]) =>
    token ? [[{ text: token.forms[0] ?? '', open: 'none' as const }]] : [],
  );
}

/** Makes everything that is switched on ready to be found. Takes some milliseconds; once for a page. */
export function compileFilter({ topics, own }: FilterChoice): CompiledFilter {
  const builder = new Builder();
  const creators = new Set<string>();
  const anywhere: string[] = [];
  for (const lexicon of lexicons) {
    for (const topic of topics)
      for (const line of lexicon.topics[topic]) builder.addTerm(parseTerm(line), topic);
    for (const line of lexicon.care) builder.addTerm(parseTerm(line), 'care');
    for (const line of lexicon.harmless) builder.addTerm(parseTerm(line), 'harmless');
  }
  for (const entry of own) {
    const term: CompiledTerm = { topic: 'own', hard: false, parts: 1 };
    const text = fold(entry).trim();
    if (text.startsWith('@')) creators.add(text.slice(1));
    else if (text.startsWith('#'))
      builder.addTag([{ text: text.slice(1), open: 'none' }], { of: term, part: 0 });
    else if (unparted.test(text)) anywhere.push(text);
    else {
      const phrase = ownPhrase(entry);
      if (phrase.length > 0) builder.add(phrase, { of: term, part: 0 });
    }
  }
  const { words, tags, tagEnds, root } = builder;
  return { words, tags, tagEnds, root, creators, anywhere };
}
