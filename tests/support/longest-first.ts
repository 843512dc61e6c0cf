import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take more than a minute and a half, the longest first. */
const long = ['pages/axe', 'limit/hostile', 'restricted/covers', 'sites/every-site'];

/** Where a file stands in the line: the long ones first, all others as they come. */
function placeOf({ moduleId }: TestSpecification): number {
  const place = long.findIndex((name) => moduleId.endsWith(`e2e/${name}.test.ts`));
  return place < 0 ? long.length : place;
}

/**
 * Runs the longest files first: one that comes last keeps a single browser busy while the other workers have nothing to do.
 * Vitest does so by itself only where it has run before.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
