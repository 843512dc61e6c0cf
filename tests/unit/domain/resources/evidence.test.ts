import { describe, expect, it } from 'vitest';
import { evidence, type Study } from '../../../../src/domain/resources/evidence';

const studies = Object.entries(evidence).flatMap(([claim, list]: [string, readonly Study[]]) =>
  list.map((study) => [`${claim}: ${study.source}`, study] as const),
);

describe('the studies that are named', () => {
  it.each(studies)('%s can be found, dated and opened', (_, { kind, source, href }) => {
    const [year] = /\b(19|20)\d\d$/.exec(source) ?? [];
    expect(Number(year)).toBeGreaterThanOrEqual(2000);
    expect(Number(year)).toBeLessThanOrEqual(2026);
    // A company’s own word has no DOI; everything else has nothing but one.
    expect(href).toMatch(
      kind === 'company' ? /^https:\/\/\S+$/ : /^https:\/\/doi\.org\/10\.\d{4,5}\/[\w.()/-]+$/,
    );
  });

  it.each(studies)('%s counts whole things, more than none', (_, { studies, tools, people, weeks }) => {
    for (const count of [studies, tools, people, weeks].filter((count) => count !== undefined)) {
      expect(Number.isInteger(count) && count > 0).toBe(true);
    }
  });

  it('rounds people only where the source does', () => {
    const rounded = studies.filter(([, { about }]) => about).map(([, { people = 0 }]) => people % 1000);
    expect(rounded).toEqual([0, 0]);
  });

  it('are each named once for a claim', () => {
    const hrefs = studies.map(([, { href }]) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});

it('admits where nothing was found', () => {
  const without = Object.entries(evidence).filter(([, list]) => list.length === 0);
  expect(without.map(([claim]) => claim)).toEqual(['friend', 'lock', 'safety']);
});
