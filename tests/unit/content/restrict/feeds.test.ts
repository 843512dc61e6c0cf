// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createItems } from '../../../../src/content/restrict/items';
import { readCaption } from '../../../../src/content/restrict/read-caption';
import type { SiteId } from '../../../../src/domain/catalogue';
import { checksOf, feeds, feedsOf } from '../../../../src/domain/feeds';
import { fixtures } from '../../../fixtures/feeds';
import { markupOf } from '../../../fixtures/feeds/markup';
import { videos } from '../../../fixtures/feeds/videos';
import { coveredItems, goTo, seen, startFilter, stopFilters } from './filtered';

vi.mock('../../../../src/platform/messaging', () => ({ ask: vi.fn(async () => null) }));

const all = videos.map(({ video }) => video);
const bad = videos.flatMap(({ isBad }, index) => (isBad ? [index] : []));

afterEach(() => {
  stopFilters();
  document.body.innerHTML = '';
});

describe.each(fixtures)('$id', (fixture) => {
  const { id, feed, address, single } = fixture;

  it('is what its row finds, with every word that is said of it', () => {
    goTo(address);
    document.body.innerHTML = markupOf(fixture, all);
    const row = feeds.find(({ id }) => id === feed);
    if (!row) return;
    expect(new URL(address).pathname).toMatch(row.paths);
    const found = createItems(feedsOf(row.site))
      .below(document)
      .filter((item) => item.feed.id === feed);
    expect(found).toHaveLength(single ? 1 : all.length);
    found.forEach((item, index) => {
      const said = readCaption(item);
      const { caption = '', tags = [], creator = '' } = all[index] ?? {};
      expect(said.texts.join(' ')).toContain(caption);
      for (const tag of tags) expect(said.texts.join(' ')).toContain(`#${tag}`);
      if (document.body.innerHTML.includes(creator))
        expect([...said.creators, ...said.texts].join(' ')).toContain(creator);
      expect(said.texts.join(' ')).not.toContain('nice one');
    });
  });

  it('is what the self-check finds', () => {
    document.body.innerHTML = markupOf(fixture, all);
    const checks = feeds.some(({ id }) => id === feed) ? checksOf(id.split('/')[0] as SiteId) : [];
    for (const { items, texts } of checks.filter((check) => check.id.startsWith(`${feed}`))) {
      const found = [...document.querySelectorAll(items.join())];
      expect(found.some((item) => texts.length === 0 || item.querySelector(texts.join()))).toBe(true);
    }
  });

  it.each(['moderate', 'strict'] as const)('covers what matches, and nothing else (%s)', async (level) => {
    goTo(address);
    const before = single ? [all[1] ?? all[0]].flatMap((one) => one ?? []) : all;
    document.body.innerHTML = markupOf(fixture, before);
    const untouched = document.documentElement.outerHTML;
    const { filter, stop } = startFilter(level);
    if (feed === null)
      for (const video of document.querySelectorAll('video')) video.dispatchEvent(new Event('play'));
    await seen();
    expect(coveredItems()).toEqual(single ? [0] : bad);
    const { outerHTML } = document.documentElement;
    expect(outerHTML.replaceAll(/zorblat/g, '')).not.toMatch(/quimbly|nofriend|gambling|says/);
    stop.abort();
    expect(document.documentElement.outerHTML).toBe(untouched);
    expect(filter).toBeDefined();
  });
});

it('never covers a site’s own crisis panel', async () => {
  goTo('https://www.youtube.com/results?search_query=x');
  const search = fixtures.find(({ id }) => id === 'youtube/search-2022');
  if (!search) throw new Error('no search');
  document.body.innerHTML = `${markupOf(search, all)}
    <ytd-video-renderer data-crisis><h3>zorblat help</h3><a href="tel:116">Call</a></ytd-video-renderer>
    <ytd-info-panel-content-renderer data-crisis><ytd-video-renderer>zorblat <a href="/watch?v=a">more</a></ytd-video-renderer></ytd-info-panel-content-renderer>
    <ytd-rich-item-renderer data-crisis>zorblat? Talk to someone: 988</ytd-rich-item-renderer>`;
  startFilter('strict');
  await seen();
  expect(coveredItems()).toEqual(bad);
  for (const panel of document.querySelectorAll('[data-crisis]')) {
    expect(panel.querySelector('[inert]')).toBeNull();
    expect(panel.hasAttribute('style')).toBe(false);
  }
});

it('covers a video although its caption names a helpline number', async () => {
  goTo('https://www.youtube.com/');
  document.body.innerHTML = `<ytd-rich-item-renderer data-item="0"><a href="/watch?v=a"><h3>zorblat 988</h3></a></ytd-rich-item-renderer>`;
  startFilter('moderate');
  await seen();
  expect(coveredItems()).toEqual([0]);
});
