// Learns the weights of the word filter from the captions in `lessons/`, and writes them down: `npm run learn`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '../../../src/domain/filter/weights';
import { learn, tableOfAlone } from './learn';
import { plan } from './plan';
import { readAlone, readIdentities, readLessons } from './read-lessons';

const file = join(import.meta.dirname, '../../../src/domain/filter/weights.json');
const lessons = readLessons();
const learned = learn(lessons, plan, readIdentities());
const weights = { ...learned, alone: tableOfAlone(learned.of, readAlone()) };
writeFileSync(file, `${JSON.stringify(encode(weights, plan.step), null, 2)}\n`);
console.log(`${lessons.length} lessons, ${weights.of.size} features`);
