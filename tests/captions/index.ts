// Scores the word filter: `npm run captions tune|held-out [language] -- [--misses]`.
import { type Half, halves, isWronglyCovered, type Judged, scoreCaptions } from './score';

const [half = 'tune', ...rest] = process.argv.slice(2);
const only = rest.find((argument) => !argument.startsWith('--'));
const listsMisses = rest.includes('--misses');

const isHalf = (word: string): word is Half => halves.some((known) => known === word);
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
const count = (number: number) => String(number).padStart(5);

function list(what: string, judged: readonly Judged[]): void {
  if (!listsMisses) return;
  for (const { text, match } of judged)
    console.log(`  ${what}\t${match?.topic ?? '-'}\t${text.replaceAll('\n', ' ')}`);
}

if (!isHalf(half)) throw new Error(`"${half}" is neither ${halves.join(' nor ')}`);
const sum = { covered: 0, found: 0, others: 0, wrong: 0 };
for (const { language, covered, care, harmless } of scoreCaptions(half, only)) {
  console.log(`\n${language}, ${half}`);
  for (const { topic, judged } of covered) {
    const missed = judged.filter(({ match }) => match === null);
    const named = judged.filter(({ match }) => match?.topic === topic);
    sum.covered += judged.length;
    sum.found += judged.length - missed.length;
    console.log(
      `${topic.padEnd(12)}${count(judged.length)} captions, covered ${percent(judged.length - missed.length, judged.length)}, by this name ${percent(named.length, judged.length)}`,
    );
    list(`missed ${topic}`, missed);
  }
  const supported = care.filter(({ match }) => match?.care);
  const wrong = { care: care.filter(isWronglyCovered), harmless: harmless.filter(isWronglyCovered) };
  console.log(
    `care        ${count(care.length)} captions, covered ${percent(wrong.care.length, care.length)}, with support first ${percent(supported.length, care.length)}`,
  );
  list('covered care', wrong.care);
  console.log(
    `harmless    ${count(harmless.length)} captions, covered ${percent(wrong.harmless.length, harmless.length)}`,
  );
  list('covered harmless', wrong.harmless);
  sum.others += care.length + harmless.length;
  sum.wrong += wrong.care.length + wrong.harmless.length;
}
console.log(
  `\nall: covered ${percent(sum.found, sum.covered)} of ${sum.covered} that should be, and ${percent(sum.wrong, sum.others)} of ${sum.others} others`,
);
