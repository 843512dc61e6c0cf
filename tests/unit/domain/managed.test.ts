import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/domain/changes-between';
import { sectionsOf } from '../../../src/domain/coverage';
import { decide } from '../../../src/domain/decide';
import { isManaged } from '../../../src/domain/managed';
import { readPolicy } from '../../../src/domain/read-policy';
import { defaultSettings, parseSettings, type Settings } from '../../../src/domain/settings';
import { loosens } from '../../../src/domain/strictness';
import type { Today } from '../../../src/domain/today';
import { emptyDay } from '../../../src/domain/usage';
import { withManaged } from '../../../src/domain/with-managed';
import * as some from './arbitrary';

const { minute } = some;
const docs = readFileSync(resolve(import.meta.dirname, '../../../docs/managed.md'), 'utf8');
const schema = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../public/managed-schema.json'), 'utf8'),
);

type Json = Record<string, unknown> & { [key: string]: Json };

/** The policies for Tosha in the JSON of the documentation, of either browser. */
const examples = [...docs.matchAll(/```json\n([\s\S]*?)```/g)]
  .map(([, text]) => JSON.parse(text ?? '') as Json)
  .flatMap((file) => {
    const found = file.policies?.['3rdparty']?.Extensions ?? file['3rdparty']?.extensions;
    return found ? Object.values(found) : [];
  });

/** The published schema, as far as it is used here. */
interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** The paths in a value that the published schema does not have, or has otherwise: Chrome would leave them out. */
function unpublished(value: unknown, own: Schema | undefined, path = ''): string[] {
  const type = Array.isArray(value) ? 'array' : typeof value;
  if (own?.type !== type) return [path];
  if (type !== 'array' && type !== 'object') return [];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    unpublished(inner, own.items ?? own.properties?.[name], `${path}.${name}`),
  );
}

const today: Today = {
  usage: { ...emptyDay('2026-11-22', 'UTC'), atoms: { 'tiktok/feed': 20 * minute } },
  week: { atoms: {}, views: {} },
  runs: {},
  doors: {},
  extra: null,
  endsAt: Date.UTC(2026, 10, 23, 4),
  shift: 0,
  zones: ['UTC'],
};
const noon = { now: Date.UTC(2026, 10, 22, 12), zone: 'UTC' };

function merged(policy: unknown, own: Partial<Settings> = {}): Settings {
  return withManaged({ ...defaultSettings, welcomed: true, ...own }, readPolicy(policy).managed);
}

describe('the examples of the documentation', () => {
  it('are there for both browsers', () => expect(examples.length).toBe(2));

  it.each(examples)('are read without a problem, and keep to the published schema', (example) => {
    expect(readPolicy(example).problems).toEqual([]);
    expect(unpublished(example, schema)).toEqual([]);
  });

  it('mean what they say', () => {
    const { managed } = readPolicy(examples[0]);
    expect(
      managed?.limits.map(({ target, measure, per, amounts }) => [target, measure, per, amounts]),
    ).toEqual([
      ['all', 'time', 'day', [...new Array(5).fill(30 * minute), null, null]],
      ['all', 'time', 'day', [...new Array(5).fill(null), 90 * minute, 90 * minute]],
      ['youtube/shorts', 'views', 'day', new Array(7).fill(50)],
      ['group:managed:group-1', 'time', 'week', [300 * minute]],
      ['tiktok', 'time', 'visit', [10 * minute]],
    ]);
    expect(managed?.hours[1]).toMatchObject({
      mode: 'only',
      target: 'group:managed:group-1',
      windows: [
        { days: [1, 2, 3, 4, 5], from: 960, to: 1200 },
        { days: [6, 7], from: 600, to: 1200 },
      ],
    });
    expect(managed?.sites['own.videos.example.com']).toEqual({ tracked: true, wholeSite: false });
    expect(managed?.sites.youtube).toEqual({ tracked: true, wholeSite: true });
    expect(managed?.restricted).toBe('strict');
  });
});

describe('readPolicy', () => {
  it('leaves out what cannot be read, names it, and keeps the rest', () => {
    const { managed, problems } = readPolicy({
      limits: [
        { minutes: 30 },
        { minutes: 30, videos: 5 },
        { for: 'nonsense', minutes: 5 },
        { minutes: -1 },
        { minutes: 30, days: ['someday'] },
        'thirty',
      ],
      hours: [
        { windows: [{ from: '25:00', to: '06:00' }] },
        { windows: [] },
        { windows: [{ from: '9:00', to: '24:00' }] },
      ],
      sites: [{ site: 'www.tiktok.com' }, { site: 'not a site' }],
      groups: 'none',
      restricted: 'very',
      colour: 'green',
    });
    expect(problems.toSorted()).toEqual(
      [
        'colour',
        'groups',
        'hours.1',
        'hours.2',
        'limits.2',
        'limits.3',
        'limits.4',
        'limits.5',
        'limits.6',
        'restricted',
        'sites.2',
      ].toSorted(),
    );
    expect(managed?.limits.map(({ id }) => id)).toEqual(['managed:limit-1']);
    expect(managed?.hours[0]?.windows).toEqual([{ days: [1, 2, 3, 4, 5, 6, 7], from: 540, to: 0 }]);
    expect(managed?.sites.tiktok?.tracked).toBe(true);
  });

  it('takes weekdays as people write them', () => {
    const { managed } = readPolicy({ limits: [{ minutes: 1, days: ['Monday', 'SUN'] }] });
    expect(managed?.limits[0]?.amounts).toEqual([minute, null, null, null, null, null, minute]);
  });

  it('is nothing for an empty policy, and never throws', () => {
    expect(readPolicy({})).toEqual({ managed: null, problems: [] });
    expect(readPolicy(undefined).managed).toBeNull();
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (limits, hours, sites) => {
        readPolicy({ limits, hours: [hours], sites: [{ site: sites }] });
        readPolicy(limits);
      }),
    );
  });
});

const anyPolicy = fc.record(
  {
    sites: fc.array(fc.record({ site: fc.constantFrom('tiktok', 'example.com'), whole: fc.boolean() }), {
      maxLength: 2,
    }),
    groups: fc.constant([{ name: 'Some', members: ['tiktok', 'youtube/shorts'] }]),
    limits: fc.array(
      fc.record({
        for: fc.constantFrom('all', 'tiktok', 'youtube/rest', 'Some', 'example.com'),
        minutes: fc.integer({ min: 0, max: 90 }),
        per: fc.constantFrom('day', 'week', 'visit'),
      }),
      { maxLength: 3 },
    ),
    hours: fc.array(
      fc.record({
        for: fc.constantFrom('all', 'youtube', 'Some'),
        mode: fc.constantFrom('closed', 'only'),
        windows: fc.constant([{ from: '20:00', to: '07:00' }]),
      }),
      { maxLength: 2 },
    ),
    restricted: fc.constantFrom('moderate', 'strict'),
  },
  { requiredKeys: [] },
);

describe('withManaged', () => {
  it('never loosens what a person has set', () => {
    fc.assert(
      fc.property(some.settings, anyPolicy, (own, policy) => {
        const { managed } = readPolicy(policy);
        expect(loosens(own, withManaged(own, managed))).toBe(false);
      }),
    );
  });

  it('closes what it closes whatever a person sets', () => {
    const { managed } = readPolicy({
      limits: [{ for: 'tiktok', minutes: 0 }],
      hours: [{ for: 'youtube/shorts', windows: [{ from: '11:00', to: '13:00' }] }],
    });
    fc.assert(
      fc.property(some.settings, (own) => {
        const settings = withManaged(own, managed);
        for (const section of ['tiktok/feed', 'tiktok/rest', 'youtube/shorts'] as const)
          expect(decide(section, settings, today, noon), section).toMatchObject({
            state: 'block',
            extraAvailable: false,
          });
      }),
    );
  });

  it('counts the sites that a rule speaks of, whatever was chosen', () => {
    const off = parseSettings({ sites: { tiktok: { tracked: false }, youtube: { tracked: false } } });
    expect([...sectionsOf('tiktok', merged({ limits: [{ for: 'tiktok', minutes: 5 }] }, off))]).toContain(
      'tiktok/feed',
    );
    expect([...sectionsOf('all', merged({ limits: [{ minutes: 5 }] }, off))]).toContain('youtube/shorts');
    expect(merged({ restricted: 'strict' }, off).sites.tiktok?.tracked).toBe(false);
  });

  it('asks for the restricted mode at the stricter of two levels', () => {
    const own = (on: boolean, level: 'moderate' | 'strict') => ({ restricted: { on, level } });
    expect(merged({ restricted: 'moderate' }, own(true, 'strict')).restricted.level).toBe('strict');
    expect(merged({ restricted: 'moderate' }, own(false, 'strict')).restricted).toEqual({
      on: true,
      level: 'moderate',
    });
    expect(merged({ restricted: 'strict' }, own(true, 'moderate')).restricted.level).toBe('strict');
    expect(merged({ limits: [{ minutes: 1 }] }, own(false, 'strict')).restricted.on).toBe(false);
  });

  it('closes a section for good: there is no little more, however much a person allows', () => {
    const generous = { extra: { ms: 15 * minute, perDay: 6, friction: 'wait' as const } };
    const settings = merged({ limits: [{ for: 'tiktok', minutes: 10 }] }, generous);
    expect(decide('tiktok/feed', settings, today, noon)).toMatchObject({
      state: 'block',
      rule: 'managed:limit-1',
      extraAvailable: false,
    });
  });

  it('is no part of what is copied or imported', () => {
    const settings = merged({
      limits: [{ minutes: 10 }],
      hours: [{ windows: [{ from: '1:00', to: '2:00' }] }],
    });
    expect(settings.limits.every(isManaged)).toBe(true);
    const changes = changesBetween({ ...defaultSettings, welcomed: true }, settings);
    expect(changes.filter(({ type }) => type === 'limit' || type === 'hours')).toEqual([]);
  });
});
