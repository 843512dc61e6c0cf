import { fold } from '../../../../src/domain/filter/fold';
import type { Lexicon } from '../../../../src/domain/filter/lexicon';
import { parseTerm } from '../../../../src/domain/filter/term';
import { topics } from '../../../../src/domain/filter/topics';
import { readPattern } from '../../../../src/domain/filter/word-pattern';

/** Letters, digits, emoji and the signs of the syntax. */
const allowed =
  /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator} *|()+#!'’]|\u200d|\ufe0f)+$/u;
/** A beginning of so few letters fits half a dictionary: 2 are only allowed in scripts of syllables and consonants. */
const shortestLatin = 3;

function wordsOf(line: string): string[] {
  return parseTerm(line).parts.flatMap((phrases) =>
    phrases.flatMap((phrase) => phrase.flatMap((choice) => choice.split('|'))),
  );
}

/** What is wrong with a line; `null`: nothing. */
function faultOf(line: string): string | null {
  try {
    for (const word of wordsOf(line)) {
      const { text, open } = readPattern(word);
      if (open !== 'none' && /^[a-z]+$/.test(text) && text.length < shortestLatin)
        return `"${word}" is too open`;
    }
  } catch (error) {
    return String(error);
  }
  if (!allowed.test(line)) return 'it has a sign that captions are parted at';
  return /^ | $| {2}/.test(line) ? 'it has a space too many' : null;
}

/** Everything that is wrong with a word list, a line each. */
export function checkLexicon(lexicon: Lexicon): string[] {
  const lists: [string, readonly string[]][] = [
    ...topics.map((topic): [string, readonly string[]] => [topic, lexicon.topics[topic] ?? []]),
    ['care', lexicon.care ?? []],
    ['harmless', lexicon.harmless ?? []],
  ];
  const known = new Set<string>([...topics, 'care', 'harmless']);
  const unknown = Object.keys(lexicon.topics).filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `${lexicon.language}: there is no topic "${name}"`),
    ...lists.flatMap(([name, lines]) => {
      const seen = new Set<string>();
      return lines.flatMap((line) => {
        const folded = fold(line).replaceAll("'", '');
        const fault = seen.has(folded) ? 'it is there twice' : faultOf(line);
        seen.add(folded);
        return fault ? [`${lexicon.language}, ${name}: "${line}": ${fault}`] : [];
      });
    }),
  ];
}
