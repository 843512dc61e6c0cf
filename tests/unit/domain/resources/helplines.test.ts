import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { countries } from '../../../../src/domain/resources/countries';
import {
  audiences,
  directories,
  directoryOf,
  helplinesOf,
  messageTo,
  telOf,
} from '../../../../src/domain/resources/helplines';
import data from '../../../../src/domain/resources/helplines.json';
import { parseHours } from '../../../../src/domain/resources/hours';
import { sourceOf } from '../../../../src/domain/resources/sources';

const opens = v.check<string>((text) => {
  parseHours(text);
  return true;
});
const web = v.pipe(v.string(), v.url(), v.regex(/^https?:/));
/** How every entry of the data has to look; nothing else may be in it. */
const helpline = v.pipe(
  v.strictObject({
    service: v.pipe(v.string(), v.nonEmpty()),
    phones: v.optional(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1))),
    text: v.optional(
      v.array(
        v.strictObject({
          to: v.pipe(v.string(), v.regex(/^\+?[\d ]+$/)),
          say: v.optional(v.string()),
          via: v.optional(v.literal('WhatsApp')),
        }),
      ),
    ),
    hours: v.optional(v.pipe(v.string(), opens)),
    languages: v.optional(v.union([v.array(v.string()), v.number()])),
    url: v.optional(web),
    audience: v.optional(v.picklist(audiences)),
    region: v.optional(v.string()),
    free: v.optional(v.boolean()),
    landline: v.optional(v.string()),
    lastSeen: v.pipe(v.string(), v.isoDate()),
    sources: v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.check((named) => v.is(web, sourceOf(named).url)),
        ),
      ),
      v.minLength(1),
    ),
  }),
  v.check(({ phones = [], text = [] }) => phones.length + text.length > 0, 'nobody can reach it'),
);

const all = Object.keys(data).flatMap((country) =>
  helplinesOf(country).map((line) => [`${country} ${line.service}`, line] as const),
);

describe('the helplines that are shipped', () => {
  it('cover every country that the sources cover', () => {
    expect(Object.keys(data)).toHaveLength(117);
    for (const country of Object.keys(data)) expect(countries).toContain(country);
  });

  it.each(all)('%s fits the schema, with a source and a date', (_, line) => {
    expect(v.safeParse(helpline, line).issues).toBeUndefined();
    if (line.landline) expect(line.phones).toContain(line.landline);
    for (const phone of line.phones ?? []) expect(telOf(phone)).toMatch(/^tel:\+?\d{3,}$/);
  });

  it.each(['sources', 'lastSeen'])('would not fit without %s', (field) => {
    const { [field]: _, ...rest } = { ...all[0]?.[1] } as Record<string, unknown>;
    expect(v.is(helpline, { ...rest, [field]: undefined })).toBe(false);
    expect(v.is(helpline, { ...rest, [field]: field === 'sources' ? [] : 'yesterday' })).toBe(false);
  });

  it('hold Kenya’s lines and not the number that circulates wrongly', () => {
    expect(helplinesOf('KE').flatMap((line) => line.phones)).toEqual(['1199', '116', '1195']);
    expect(JSON.stringify(data.KE)).not.toContain('723 253');
  });

  it('carry nothing of the research behind them but where they were found', () => {
    expect(JSON.stringify(data)).not.toMatch(/"(note|confidence|needs_recheck|url_basis)"|memory/);
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

it('begins a message with its word, and only where the number is whole', () => {
  expect(messageTo({ to: '85258', say: 'SHOUT' })).toBe('sms:85258?body=SHOUT');
  expect(messageTo({ to: '1737' })).toBe('sms:1737');
  expect(messageTo({ to: '+65 6669 1771', via: 'WhatsApp' })).toBe('https://wa.me/6566691771');
  expect(messageTo({ to: '9151 1767', via: 'WhatsApp' })).toBeNull();
});

it('shows a source by its name, or by its host, and refuses what is neither', () => {
  expect(sourceOf('chi').name).toBe('Child Helpline International');
  expect(sourceOf('https://www.example.org/a/b').name).toBe('example.org');
  expect(() => sourceOf('hearsay')).toThrow(TypeError);
});
