import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import source from '../../manifest.json' with { type: 'json' };
import pkg from '../../package.json' with { type: 'json' };
import { availableLanguages } from '../../src/domain/languages';
import { messagesOf, plainKeys } from '../../src/domain/words';
import { browserNames } from '../support/driven';
import { filesBelow } from '../support/files';
import { builtExtension } from '../support/profile';
import { zip } from '../support/zip';

/**
 * A content script that is slow to parse slows every short-video page down: at most 60 kB. A fifth of it is
 * the list of sites.
 */
const contentBytes = 60_000;
/**
 * What Chrome's store is sent: under 330 kB. 60 of them are the weights of the filter: to spare 20, it would have to let
 * three in a hundred through that it covers now.
 */
const zipBytes = 330_000;

const wordsOf = (tag: string) =>
  messagesOf(JSON.parse(readFileSync(`public/_locales/${tag}/messages.json`, 'utf8')));

describe.each(browserNames)('the build for %s', (name) => {
  const folder = builtExtension(name);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const manifest = JSON.parse(text('manifest.json'));

  it('shows web pages none of its files', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  it('asks for what the manifest says, no more, and has the version of the package', () => {
    for (const key of [
      'permissions',
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
    ]) {
      expect(manifest[key]).toEqual(source[key as keyof typeof source]);
    }
    expect(manifest.version).toBe(pkg.version);
  });

  it('has the keys of its own browser only', () => {
    expect('browser_specific_settings' in manifest).toBe(name === 'firefox');
    expect('minimum_chrome_version' in manifest).toBe(name === 'chromium');
    expect('scripts' in manifest.background).toBe(name === 'firefox');
    expect('service_worker' in manifest.background).toBe(name === 'chromium');
  });

  it('injects one small script without a loader', () => {
    const [script, ...others] = manifest.content_scripts;
    expect(others).toEqual([]);
    expect(script.js).toEqual(['src/content/index.js']);
    expect(text('src/content/index.js')).not.toMatch(/\bimport\s*[({]|getURL\(['"]src/);
    expect(statSync(join(folder, 'src/content/index.js')).size).toBeLessThanOrEqual(contentBytes);
  });

  it('loads nothing from elsewhere', () => {
    const pages = filesBelow(folder).filter((path) => path.endsWith('.html'));
    expect(pages).toEqual(['src/options/index.html', 'src/popup/index.html']);
    for (const page of pages) expect(text(page)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    for (const css of filesBelow(folder).filter((path) => path.endsWith('.css'))) {
      expect(text(css)).not.toMatch(/url\(["']?(?:https?:)?\/\//);
    }
  });

  it('has the words that the browser itself is asked for, in every language, and all others for the pages', () => {
    for (const { tag } of availableLanguages) {
      const asked = JSON.parse(text(`_locales/${tag}/messages.json`));
      expect(Object.keys(asked)).toEqual(expect.arrayContaining(['extensionName', ...plainKeys]));
      for (const { message } of Object.values<{ message: string }>(asked)) expect(message).toBeTruthy();
      const others = Object.entries(wordsOf(tag)).filter(([key]) => !(key in asked));
      const inOrder = others.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, words]) => words);
      expect(JSON.parse(text(`words/${tag}.json`))).toEqual(inOrder);
    }
  });

  it('asks for words by their places: no key is left', () => {
    const keys = new Set(Object.keys(wordsOf('en')));
    for (const { tag } of availableLanguages)
      for (const asked of Object.keys(JSON.parse(text(`_locales/${tag}/messages.json`)))) keys.delete(asked);
    const strings = filesBelow(folder)
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => [...text(path).matchAll(/(["'`])(\w+)\1/g)].map((match) => match[2] ?? ''));
    expect(strings.length).toBeGreaterThan(keys.size);
    expect(strings.filter((one) => keys.has(one))).toEqual([]);
  });

  it('is small', async () => {
    expect((await zip(folder, filesBelow(folder))).length).toBeLessThan(zipBytes);
  });
});
