// Scores the word filter: `npm run captions tune|held-out [moderate|strict] [language] [--misses]`.
import { type Half, halves, isCovered, isWronglyCovered, type Judged, scoreCaptions } from './score';

const [half = 'tune', ...rest] = process.argv.slice(2);
const words = rest.filter((argument) => !argument.startsWith('--'));
const level = words.includes('moderate') ? 'moderate' : 'strict';
const only = words.find((word) => word !== level);
const listsMisses = rest.includes('--misses');

const isHalf = (word: string): word is Half => halves.some((known) => known === word);
const share = (some: readonly Judged[], all: readonly Judged[]) =>
  all.length === 0 ? '–' : `${((100 * some.length) / all.length).toFixed(1)} %`;
const count = ({ length }: readonly Judged[]) => String(length).padStart(5);

function list(what: string, judged: readonly Judged[]): void {
  if (!listsMisses) return;
  for (const { text, match } of judged)
    console.log(`  ${what}\t${match?.topic ?? '-'}\t${text.replaceAll('\n', ' ')}`);
}

/** What is said of captions together, and of which. */
const all: Record<'should' | 'covered' | 'help' | 'plainly' | 'harmless' | 'wrongly', Judged[]> = {
  should: [],
  covered: [],
  help: [],
  plainly: [],
  harmless: [],
  wrongly: [],
};

if (!isHalf(half)) throw new Error(`"${half}" is neither ${halves.join(' nor ')}`);
for (const { language, covered, care, harmless } of scoreCaptions(half, level, only)) {
  console.log(`\n${language}, ${half}, ${level}`);
  for (const { topic, judged } of covered) {
    const found = judged.filter(isCovered);
    const named = judged.filter(({ match }) => match?.topic === topic);
    console.log(
      `${topic.padEnd(12)}${count(judged)} captions, covered ${share(found, judged)}, by this name ${share(named, judged)}`,
    );
    list(
      `missed ${topic}`,
      judged.filter((one) => !isCovered(one)),
    );
    all.should.push(...judged);
    all.covered.push(...found);
  }
  const plainly = care.filter(isWronglyCovered);
  const supported = care.filter(({ match }) => match?.care);
  console.log(
    `care        ${count(care)} captions, covered ${share(plainly, care)}, with support first ${share(supported, care)}`,
  );
  list('covered care', plainly);
  const wrongly = harmless.filter(isCovered);
  console.log(`harmless    ${count(harmless)} captions, covered ${share(wrongly, harmless)}`);
  list('covered harmless', wrongly);
  all.help.push(...care);
  all.plainly.push(...plainly);
  all.harmless.push(...harmless);
  all.wrongly.push(...wrongly);
}
const others = [...all.help, ...all.harmless];
const wrong = [...all.plainly, ...all.wrongly];
console.log(
  `\nall: covered ${share(all.covered, all.should)} of ${all.should.length} that should be, and ${share(wrong, others)} of ${others.length} others: ` +
    `${share(all.wrongly, all.harmless)} of the harmless, ${share(all.plainly, all.help)} of those that help`,
);
