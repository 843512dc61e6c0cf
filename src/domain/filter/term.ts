/** One word of a term: whole, or with anything before or after it. */
export interface WordPattern {
  readonly text: string;
  readonly open: 'none' | 'end' | 'start' | 'both';
}

/** Words in a row; at each place any of some words. */
export type Phrase = readonly (readonly WordPattern[])[];

/** What a line of a word list says. */
export interface Term {
  /** Each a choice of phrases; all of them have to be in a caption, near one another. */
  readonly parts: readonly (readonly Phrase[])[];
  /** True where care words do not undo it. */
  readonly hard: boolean;
  /** True where it is only looked for among hashtags: then it is one word. */
  readonly tag: boolean;
}

/** No line is spelled out into more phrases. */
const mostPhrases = 200;

const sign = /[*|()+#!\s]/u;

function patternOf(word: string, line: string): WordPattern {
  const before = word.startsWith('*');
  const after = word.length > 1 && word.endsWith('*');
  const text = word.slice(before ? 1 : 0, after ? -1 : undefined);
  if (text === '' || sign.test(text)) throw new SyntaxError(`"${word}" in "${line}" is no word`);
  if ((before || after) && text.length < 2) throw new SyntaxError(`"${word}" in "${line}" is too open`);
  return { text, open: before ? (after ? 'both' : 'start') : after ? 'end' : 'none' };
}

/** The phrases of one part, e.g. `(want|wanna) to die`. Choices of single words stay one place. */
function phrasesOf(part: string, line: string): Phrase[] {
  const elements = part.match(/\([^()]*\)|[^\s()]+/gu) ?? [];
  if (
    elements.length === 0 ||
    elements.join('').length !== part.replace(/\s/g, '').length + spacesIn(elements)
  )
    throw new SyntaxError(`"${part}" in "${line}" is no phrase`);
  const phrases = elements.reduce<Phrase[]>(
    (soFar, element) => {
      const choices = element.startsWith('(') ? element.slice(1, -1).split('|') : [element];
      const worded = choices.map((choice) =>
        choice
          .trim()
          .split(' ')
          .map((word) => [patternOf(word, line)]),
      );
      const single = worded.filter((words) => words.length === 1).map(([word]) => word?.[0] as WordPattern);
      const longer = worded.filter((words) => words.length > 1);
      const next: Phrase[] = [...(single.length > 0 ? [[single]] : []), ...longer];
      return soFar.flatMap((before) => next.map((after) => [...before, ...after]));
    },
    [[]],
  );
  if (phrases.length > mostPhrases) throw new SyntaxError(`"${line}" stands for too many phrases`);
  return phrases;
}

const spacesIn = (elements: readonly string[]) =>
  elements.join('').length - elements.join('').replace(/\s/g, '').length;

/** Reads a line of a word list. Throws a `SyntaxError` that names it when it cannot be read. */
export function parseTerm(line: string): Term {
  const hard = line.startsWith('!');
  const rest = (hard ? line.slice(1) : line).trim();
  if (rest.startsWith('#')) {
    const phrases = phrasesOf(rest.slice(1), line);
    if (phrases.some((phrase) => phrase.length !== 1)) throw new SyntaxError(`"${line}" is no hashtag`);
    return { parts: [phrases], hard, tag: true };
  }
  return { parts: rest.split(' + ').map((part) => phrasesOf(part.trim(), line)), hard, tag: false };
}
