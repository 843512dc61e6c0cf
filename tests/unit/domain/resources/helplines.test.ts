import { describe, expect, it } from 'vitest';
import { countries } from '../../../../src/domain/resources/countries';
import {
  audiences,
  directories,
  directoryOf,
  helplinesOf,
  telOf,
} from '../../../../src/domain/resources/helplines';
import data from '../../../../src/domain/resources/helplines.json';
import { parseHours } from '../../../../src/domain/resources/hours';

const all = Object.keys(data).flatMap((country) =>
  helplinesOf(country).map((line) => [`${country} ${line.service}`, line] as const),
);

describe('the helplines that are shipped', () => {
  it('cover every country that the sources cover', () => {
    expect(Object.keys(data)).toHaveLength(117);
    for (const country of Object.keys(data)) expect(countries).toContain(country);
  });

  it.each(all)('%s can be reached and shown', (_, line) => {
    expect((line.phones?.length ?? 0) + (line.text?.length ?? 0)).toBeGreaterThan(0);
    expect(line.lastSeen).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (line.hours) expect(() => parseHours(line.hours ?? '')).not.toThrow();
    if (line.audience) expect(audiences).toContain(line.audience);
    if (line.landline) expect(line.phones).toContain(line.landline);
    for (const phone of line.phones ?? []) expect(telOf(phone)).toMatch(/^tel:\+?\d{3,}$/);
    for (const text of line.text ?? []) expect(text.to).toMatch(/^\+?[\d ]+$/);
    if (line.url) expect(new URL(line.url).protocol).toMatch(/^https?:$/);
  });

  it('hold Kenya’s lines and not the number that circulates wrongly', () => {
    expect(helplinesOf('KE').flatMap((line) => line.phones)).toEqual(['1199', '116', '1195']);
    expect(JSON.stringify(data.KE)).not.toContain('723 253');
  });

  it('carry nothing of the research behind them', () => {
    expect(JSON.stringify(data)).not.toMatch(/"(sources|note|confidence|needs_recheck|url_basis)"|memory/);
  });
});

describe('a country without an entry', () => {
  it.each(['TR', 'SS', null, 'constructor', ''])('%s has none', (country) => {
    expect(helplinesOf(country)).toEqual([]);
  });

  it('has its page in the directory', () => {
    expect(directoryOf('SS')).toBe('https://findahelpline.com/countries/ss');
    expect(directoryOf(null)).toBe(directories[0]?.url);
  });
});

it('dials digits and a leading plus only', () => {
  expect(telOf('(02) 8804 4673')).toBe('tel:0288044673');
  expect(telOf('+675 7150 8000')).toBe('tel:+67571508000');
});
