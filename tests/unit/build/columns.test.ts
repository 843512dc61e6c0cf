import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asColumns } from '../../../src/build/columns';
import helplines from '../../../src/domain/resources/helplines.json' with { type: 'json' };

async function madeAnew(lists: Parameters<typeof asColumns>[0]): Promise<unknown> {
  const module = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(asColumns(lists))}`
  );
  return module.default;
}

it('makes the same helplines anew', async () => {
  expect(await madeAnew(helplines)).toEqual(helplines);
});

it('makes any lists anew, whatever an entry lacks', async () => {
  const value = fc.oneof(fc.string(), fc.nat(), fc.boolean(), fc.array(fc.string(), { maxLength: 2 }));
  const entry = fc.record({ a: value, b: value, 'c-d': value }, { requiredKeys: [] });
  const lists = fc.dictionary(fc.constantFrom('KE', 'TZ', 'UG'), fc.array(entry, { maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(lists, async (some) => {
      expect(await madeAnew(some)).toEqual(some);
    }),
    { numRuns: 50 },
  );
});
