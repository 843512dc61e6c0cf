// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { isFound } from '../../../../src/content/restrict/self-check';
import { sectionOf, siteOf } from '../../../../src/domain/catalogue';
import { type QuietPart, rowOf } from '../../../../src/domain/quiet/parts';
import { type Check, checksFor } from '../../../../src/domain/self-check';
import { fixtures } from '../../../fixtures/feeds';
import { markupOf } from '../../../fixtures/feeds/markup';
import { videos } from '../../../fixtures/feeds/videos';
import { type QuietFixture, quietFixtures } from '../../../fixtures/quiet';

vi.mock('../../../../src/platform/messaging', () => ({ ask: vi.fn(async () => null) }));

/** What a site does to its markup when it changes: another name, and none of the attributes. */
function rename(element: Element): void {
  const other = document.createElement('x-renamed');
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Renames what a check finds, one element after the other, and tells after how many it finds nothing. */
function renamedUntilMissed(check: Check, selector: string): number {
  for (let renamed = 0; renamed < 200; renamed += 1) {
    if (!isFound(check)) return renamed;
    const element = [...document.body.querySelectorAll(selector)].at(-1);
    if (!element) throw new Error(`${check.id} is found, and ${selector} is not`);
    rename(element);
  }
  throw new Error(`${check.id} is found for ever`);
}

const captions = videos.map(({ video }) => video);

const feedCases = fixtures.flatMap((fixture) => {
  const section = sectionOf(fixture.address);
  if (!section || !fixture.feed) return [];
  const path = new URL(fixture.address).pathname;
  return checksFor(siteOf(section).id, path, { quiet: [], filters: true })
    .filter(({ id }) => id === fixture.feed)
    .map((check) => ({ id: fixture.id, fixture, check }));
});

const quietCases = (Object.entries(quietFixtures) as [QuietPart, QuietFixture][])
  .filter(([part, { path }]) => rowOf(part).expected?.test(new URL(path, 'https://x.test').pathname))
  .map(([part, { elements }]) => ({ part, elements }));

describe('the self-check', () => {
  it('is tried on enough pages', () => {
    expect(feedCases.length).toBeGreaterThan(15);
    expect(quietCases.length).toBeGreaterThan(5);
  });

  // Where the whole page is the video, its texts tell.
  it.each(feedCases.filter(({ check }) => !check.selectors.includes('body')))(
    'says so when the videos of $id have changed, and not before',
    ({ fixture, check }) => {
      document.body.innerHTML = markupOf(fixture, captions);
      expect(isFound(check)).toBe(true);
      const videosThere = document.querySelectorAll(check.selectors.join()).length;
      const renamed = renamedUntilMissed(check, check.selectors.join());
      expect(renamed).toBeGreaterThan(0);
      expect(renamed).toBeLessThanOrEqual(videosThere);
    },
  );

  it.each(feedCases.filter(({ check }) => check.within.length > 0))(
    'says so when the texts of $id have changed, and not before',
    ({ fixture, check }) => {
      document.body.innerHTML = markupOf(fixture, captions);
      const texts = check.selectors.flatMap((item) =>
        check.within.map((text) => `:is(${item}) :is(${text})`),
      );
      expect(renamedUntilMissed(check, texts.join())).toBeGreaterThan(0);
    },
  );

  it.each(quietCases)(
    'says so when what is quiet in $part has changed, and not before',
    ({ part, elements }) => {
      document.body.innerHTML = elements.map((element) => element.replace('%', 'x')).join('');
      const check: Check = { id: part, selectors: rowOf(part).hide, within: [] };
      expect(isFound(check)).toBe(true);
      expect(renamedUntilMissed(check, check.selectors.join())).toBeGreaterThan(0);
    },
  );
});
