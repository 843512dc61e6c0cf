import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../../../src/domain/filter/weights';
import type { Lesson } from './learn';

/** How much an entry of a vocabulary counts against a caption. */
const entryImportance = 0.5;

const folder = join(import.meta.dirname, 'lessons');
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** One text a line, of one kind a file; a kind without a file has none. */
function readKinds(folder: string, importance: number): Lesson[] {
  return kinds.flatMap((name, kind) => {
    const file = join(folder, `${name}.txt`);
    if (!existsSync(file)) return [];
    return linesOf(file).map((text) => ({ text, kind, importance }));
  });
}

/** Everything that the weights are learned from: `lessons/<language>/` holds captions, `vocabulary/` in it words and phrases. */
export function readLessons(): Lesson[] {
  return readdirSync(folder).flatMap((language) => [
    ...readKinds(join(folder, language), 1),
    ...readKinds(join(folder, language, 'vocabulary'), entryImportance),
  ]);
}

/** Texts that say alone, with nothing else, what a video is about: `alone/` of each language. */
export const readAlone = (): Lesson[] =>
  readdirSync(folder).flatMap((language) => readKinds(join(folder, language, 'alone'), 1));

/** Words for who somebody is, in every language: one a line in `identities.txt`. */
export const readIdentities = () => linesOf(join(import.meta.dirname, 'identities.txt'));
