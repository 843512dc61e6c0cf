/** Words in a row. At each place one of some words, between bars: `want|wanna`, `drunk*`, `#bet`. */
export type Phrase = readonly string[];

/** What a line of a word list says. */
export interface Term {
  /** Each a choice of phrases; one of every part has to be in a caption, near the others. */
  readonly parts: readonly (readonly Phrase[])[];
  /** True where care words do not undo it. */
  readonly hard: boolean;
}

/** No line is spelled out into more phrases. */
const mostPhrases = 200;

/** The phrases that a choice such as `a|b c` stands for: those of one word together, longer ones each alone. */
function choicesOf(choice: string): Phrase[] {
  if (!choice.includes(' ')) return [[choice]];
  const phrases = choice.split('|').map((one) => one.trim().split(' '));
  const single = phrases.filter(({ length }) => length === 1);
  const longer = phrases.filter(({ length }) => length > 1);
  return single.length > 0 ? [[single.join('|')], ...longer] : longer;
}

/** The phrases of one part, e.g. `(want|wanna) to die`. */
function phrasesOf(part: string): Phrase[] {
  if (!/[()]/.test(part)) return [part.split(' ')];
  let phrases: Phrase[] = [[]];
  for (let at = 0; at < part.length; ) {
    const isChoice = part[at] === '(';
    const end = part.indexOf(isChoice ? ')' : ' ', at);
    if (isChoice && end < 0) throw new SyntaxError('a bracket stays open');
    const to = end < 0 ? part.length : end;
    const next = isChoice ? choicesOf(part.slice(at + 1, to)) : [[part.slice(at, to)]];
    phrases = phrases.flatMap((before) => next.map((after) => [...before, ...after]));
    at = isChoice ? to + 2 : to + 1;
    if (isChoice && (part[to + 1] ?? ' ') !== ' ') throw new SyntaxError('a bracket touches a word');
  }
  if (phrases.length > mostPhrases) throw new SyntaxError('it stands for too many phrases');
  return phrases;
}

/** A part that is only looked for among hashtags. */
function tagsOf(part: string): Phrase[] {
  return phrasesOf(part).map((words) => {
    const [choice = ''] = words;
    if (words.length !== 1 || /(^|\|)\*/.test(choice))
      throw new SyntaxError('a hashtag is one word, and open only at its end');
    return [`#${choice.replaceAll('|', '|#')}`];
  });
}

/** Reads a line of a word list. Throws a `SyntaxError` where it cannot be read. */
export function parseTerm(line: string): Term {
  const hard = line.startsWith('!');
  const parts = (hard ? line.slice(1) : line).split(' + ');
  return {
    parts: parts.map((part) => (part.startsWith('#') ? tagsOf(part.slice(1)) : phrasesOf(part))),
    hard,
  };
}
