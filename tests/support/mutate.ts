import { type Dice, diceOf } from './dice';
import { mutateMeaning } from './mutate-meaning';
import { sampleFiles } from './sample-files';

type Edit = (text: string, dice: Dice) => string;
const cut = (text: string, dice: Dice): [string, string, string] => {
  const [from, to] = [dice.below(text.length + 1), dice.below(text.length + 1)].sort((a, b) => a - b);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
};
const edits: readonly Edit[] = [
  ...new Array<Edit>(8).fill(mutateMeaning),
  (text, dice) => text.slice(0, dice.below(text.length + 1)),
  (text, dice) => cut(text, dice).toSpliced(1, 1).join(''),
  (text, dice) => {
    const [before, some, after] = cut(text, dice);
    return before + some + some + after;
  },
  (text, dice) => {
    const at = dice.below(text.length + 1);
    return (
      text.slice(0, at) +
      dice.pick(['"', ',', '}', ']', '\\', '0', '-', 'e9', ' ', '\n', '\u0000']) +
      text.slice(at)
    );
  },
  (text, dice) => {
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return text;
    const { 0: number, index } = dice.pick(numbers);
    const others = [
      'NaN',
      'Infinity',
      '-5',
      '1e308',
      '1e999',
      '007',
      '0x1f',
      '""',
      `${number}.5`,
      `${number}000000`,
      '0',
    ];
    return text.slice(0, index) + dice.pick(others) + text.slice(index + number.length);
  },
  (text, dice) => {
    const lines = text.split('\n');
    const [one, other] = [dice.below(lines.length), dice.below(lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return lines.join('\n');
  },
  (text) => text.replace(/\r?\n/g, '\r\n'),
  (text) => `\uFEFF${text}`,
  (text, dice) =>
    dice.pick([`[${text}]`, `${text}${text}`, `  \n${text}\t`, `${text}garbage`, `{"a":${text}}`]),
  (text, dice) => {
    const deep = 1 + dice.below(50_000);
    return dice.pick([
      () => '['.repeat(deep),
      () => `${'['.repeat(deep)}${']'.repeat(deep)}`,
      () => text.replace(/\[/, `${'['.repeat(deep)}${']'.repeat(deep)},[`),
    ])();
  },
  (_, dice) => dice.pick(['', ' ', '\n', 'null', '{}', '[]', '[{}]', '0', '"tosha"', '{"format":"tosha"}']),
];

type Encode = (text: string, dice: Dice) => Uint8Array;
const utf8 = (text: string) => new TextEncoder().encode(text);
const odd: readonly Encode[] = [
  (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
  (text) => new Uint8Array(Buffer.from(text, 'latin1')),
  (text, dice) => {
    const bytes = utf8(text);
    for (let count = dice.below(4); count >= 0 && bytes.length > 0; count--)
      bytes[dice.below(bytes.length)] = dice.below(256);
    return bytes;
  },
  (_, dice) => Uint8Array.from({ length: dice.below(500) }, () => dice.below(256)),
  (text, dice) => utf8(text).slice(0, dice.below(text.length + 1)),
];

/** A file that somebody or something has changed; the same one for the same seed. */
export function mutatedFile(seed: number): Uint8Array<ArrayBuffer> {
  const dice = diceOf(seed);
  // Most are Tosha's own: there is most to get wrong.
  const names = ['tosha3', 'tosha3', 'tosha3', 'tosha2', 'toshaOld', ...Object.keys(sampleFiles)];
  let text = sampleFiles[dice.pick(names)] ?? '';
  for (let count = dice.below(8) === 0 ? 2 + dice.below(3) : 1; count > 0; count--)
    text = dice.pick(edits)(text, dice);
  return new Uint8Array(dice.below(12) === 0 ? dice.pick(odd)(text, dice) : utf8(text));
}
