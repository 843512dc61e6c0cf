// Scores the word filter on captions: `npm run captions tune|held-out [language] -- [--misses]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFilter } from '../../src/domain/filter/compile';
import { judge } from '../../src/domain/filter/judge';
import { type Topic, topics } from '../../src/domain/filter/topics';

/** Captions of one language: what should be covered, what must be let through or offered support, and all else. */
interface Captions {
  readonly language: string;
  readonly covered: Readonly<Record<Topic, readonly string[]>>;
  readonly care: readonly string[];
  readonly harmless: readonly string[];
}

const [half = 'tune', ...rest] = process.argv.slice(2);
const only = rest.find((argument) => !argument.startsWith('--'));
const listsMisses = rest.includes('--misses');
const filter = compileFilter({ topics, own: [] });
const verdictOf = (text: string) => judge(filter, { texts: [text], creators: [] });
const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function tell(kind: string, text: string, verdict: ReturnType<typeof verdictOf>): void {
  if (listsMisses) console.log(`  ${kind}\t${verdict?.topic ?? '-'}\t${text.replaceAll('\n', ' ')}`);
}

let [coveredAll, coveredHit, harmlessAll, harmlessHit] = [0, 0, 0, 0];
const folder = join(import.meta.dirname, half);
for (const file of readdirSync(folder).filter((name) => !only || name === `${only}.json`)) {
  const captions = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Captions;
  console.log(`\n${captions.language}, ${half}`);
  for (const topic of topics) {
    const verdicts = captions.covered[topic].map((text) => ({ text, verdict: verdictOf(text) }));
    const hits = verdicts.filter(({ verdict }) => verdict !== null);
    const right = hits.filter(({ verdict }) => verdict?.topic === topic);
    coveredAll += verdicts.length;
    coveredHit += hits.length;
    console.log(
      `${topic.padEnd(12)} ${String(verdicts.length).padStart(4)} captions, covered ${percent(hits.length, verdicts.length)}, with this topic ${percent(right.length, verdicts.length)}`,
    );
    for (const { text, verdict } of verdicts) if (verdict === null) tell(`missed ${topic}`, text, verdict);
  }
  const care = captions.care.map((text) => ({ text, verdict: verdictOf(text) }));
  const wrong = care.filter(({ verdict }) => verdict !== null && !verdict.care);
  const supported = care.filter(({ verdict }) => verdict?.care);
  console.log(
    `care         ${String(care.length).padStart(4)} captions, let through ${percent(care.length - wrong.length - supported.length, care.length)}, with support first ${percent(supported.length, care.length)}, covered ${percent(wrong.length, care.length)}`,
  );
  for (const { text, verdict } of wrong) tell('covered care', text, verdict);
  const harmless = captions.harmless.map((text) => ({ text, verdict: verdictOf(text) }));
  const covered = harmless.filter(({ verdict }) => verdict !== null);
  console.log(
    `harmless     ${String(harmless.length).padStart(4)} captions, covered ${percent(covered.length, harmless.length)}`,
  );
  for (const { text, verdict } of covered) tell('covered harmless', text, verdict);
  harmlessAll += care.length + harmless.length;
  harmlessHit += wrong.length + covered.length;
}
console.log(
  `\nall: covered ${percent(coveredHit, coveredAll)} of ${coveredAll} that should be, ${percent(harmlessHit, harmlessAll)} of ${harmlessAll} harmless ones (care among them)`,
);
