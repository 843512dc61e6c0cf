import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { matchesOf, sites } from '../src/domain/catalogue';
import { sites as hosted } from '../src/domain/catalogue/hosted';
import { ranks } from '../src/domain/ranks';
import { plainKeys } from '../src/domain/words';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');
/** Imports only go down; rooms of the top floor never import one another. */
const floors: Readonly<Record<string, number>> = {
  domain: 1,
  platform: 2,
  ui: 3,
  background: 4,
  content: 4,
  popup: 4,
  options: 4,
  // How bundles are packed: it runs in Node, and in no browser.
  build: 4,
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
const sources = filesBelow(src).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const roomOf = (path: string) => relative(src, path).split('/')[0] ?? '';

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] ?? '');
}

function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = resolve(dirname(from), specifier);
  const tries = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), join(base, 'index.tsx')];
  return tries.find((path) => existsSync(path) && statSync(path).isFile()) ?? null;
}
const edges = sources.flatMap((path) =>
  importsOf(path).flatMap((specifier) => {
    const to = resolveImport(path, specifier);
    return to?.startsWith(src) ? [{ from: path, to }] : [];
  }),
);

describe('the four floors', () => {
  it('has no room that is not in the drawing', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in floors))).toEqual([]);
  });

  it('imports only downwards, and never from another room of the top floor', () => {
    const wrong = edges.filter(({ from, to }) => {
      const [up, down] = [roomOf(from), roomOf(to)];
      return up !== down && (floors[up] ?? 0) <= (floors[down] ?? 9);
    });
    expect(wrong.map(({ from, to }) => `${relative(src, from)} → ${relative(src, to)}`)).toEqual([]);
  });

  it('has no import cycle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) cycles.push([...trail, path].map((one) => relative(src, one)).join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
      done.add(path);
    };
    for (const path of sources) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('reaches the browser and the clock through one door each', () => {
    const calls = (pattern: RegExp) =>
      sources.filter((path) => pattern.test(readFileSync(path, 'utf8'))).map((path) => relative(src, path));
    expect(calls(/from 'webextension-polyfill'/)).toEqual(['platform/browser.ts']);
    expect(calls(/Date\.now\(\)|performance\.now\(\)|new Date\(\)/)).toEqual(['platform/clock.ts']);
  });
});

describe('the manifest', () => {
  it('has the sites that the script of restricted mode knows', () => {
    expect(hosted).toEqual(sites.filter(({ optional }) => !optional));
  });

  it('asks for exactly the hosts of the sites that are not optional', () => {
    const hosts = sites
      .filter(({ optional }) => !optional)
      .flatMap(matchesOf)
      .sort();
    expect([...manifest.host_permissions].sort()).toEqual(hosts);
    expect([...(manifest.content_scripts[0]?.matches ?? [])].sort()).toEqual(hosts);
  });

  it('shows pages nothing and asks for nothing that the design forbids', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    const all = [...manifest.permissions, ...manifest.optional_permissions];
    expect(all.filter((name) => /^(tabs|history|webNavigation|cookies)$/.test(name))).toEqual([]);
  });
});

describe('messages', () => {
  it('are all handled and ranked', () => {
    const handlers = readFileSync(join(src, 'background/answer.ts'), 'utf8');
    for (const type of Object.keys(ranks)) expect(handlers).toMatch(new RegExp(`\\b${type}\\b`));
  });
});

describe('words', () => {
  const folder = join(root, 'public/_locales');
  const languages = readdirSync(folder);
  type Words = Record<string, { message: string }>;
  const read = (language: string) =>
    JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Words;
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  const plural = /_(?:zero|one|two|few|many|other)$/;

  it.each(languages)('%s words every key, with the same placeholders', (language) => {
    const words = read(language);
    const base = (keys: string[]) => [...new Set(keys.map((key) => key.replace(plural, '')))].sort();
    expect(base(Object.keys(words))).toEqual(base(Object.keys(en)));
    for (const [key, { message }] of Object.entries(read('en'))) {
      const other = words[key];
      expect(message.trim(), key).not.toBe('');
      if (!other) continue;
      expect(other.message.trim(), key).not.toBe('');
      // A singular may leave its number out.
      if (!key.endsWith('_one')) expect(placeholders(other.message), key).toEqual(placeholders(message));
    }
  });

  it('are all used', () => {
    const text = [...sources, join(root, 'manifest.json')]
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const unused = [...new Set(Object.keys(en).map((key) => key.replace(plural, '')))].filter(
      (key) => !text.includes(key),
    );
    expect(unused).toEqual([]);
  });

  // The build puts places in a list for keys, in the rooms above the domain that have words.
  it('have keys that are the name of nothing else', () => {
    const inManifest = readFileSync(join(root, 'manifest.json'), 'utf8');
    const keys = [...new Set(Object.keys(en).map((key) => key.replace(plural, '')))].filter(
      (key) => !inManifest.includes(`__MSG_${key}__`) && !plainKeys.some((plain) => plain === key),
    );
    expect(keys.filter((key) => !/^[a-z]+[A-Z0-9]/.test(key))).toEqual([]);
    const found = (paths: readonly string[], pattern: RegExp) =>
      new Set(
        paths.flatMap((path) =>
          [...readFileSync(path, 'utf8').matchAll(pattern)].map((match) => match.slice(1).find(Boolean)),
        ),
      );
    const isNamed = (path: string) => /^(?:domain|content)$/.test(roomOf(path));
    // What is stored, sent, or found in a page is named here; sentences come to a page finished.
    const named = found(sources.filter(isNamed), /(\w+)/g);
    expect(keys.filter((key) => named.has(key))).toEqual([]);
    // Elsewhere a key is compared with keys, if at all; it is the name of no property.
    const others = sources.filter((path) => !isNamed(path));
    const properties = found(others, /\.(\w+)|(\w+)['"]?\??:|'(\w+)' in /g);
    expect(keys.filter((key) => properties.has(key))).toEqual([]);
  });
});
