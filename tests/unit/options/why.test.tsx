// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { evidence, type Study } from '../../../src/domain/resources/evidence';
import { hiddenRoutes, routes } from '../../../src/options/routes';
import { toolGroups } from '../../../src/options/why/claims';
import { WhyPage } from '../../../src/options/why/page';
import { t } from '../../../src/platform/i18n';
import { speak } from './fake-browser';

const tools = toolGroups.flatMap((group) => group.tools);
const studiesOf = (claim: keyof typeof evidence): readonly Study[] => evidence[claim];

beforeEach(() => speak('en'));
afterEach(cleanup);

const entryOf = (name: string) =>
  screen.getByRole('heading', { level: 3, name }).closest('li') as HTMLElement;

it('shows every claim once, each under its own name that leads to a page there is', () => {
  expect([...tools.map(({ claim }) => claim), 'less'].sort()).toEqual(Object.keys(evidence).sort());
  render(<WhyPage />);
  const pages = [...routes, ...hiddenRoutes].map(({ name }) => name);
  for (const { name, page } of tools) {
    const link = within(entryOf(t(name))).getByRole('link', { name: t(name) });
    expect(link.getAttribute('href')).toBe(`#${page}`);
    expect(pages).toContain(page);
  }
});

it('opens the very link of each study in a tab that is told nothing', () => {
  render(<WhyPage />);
  const links = screen
    .getAllByRole<HTMLAnchorElement>('link')
    .filter((link) => link.getAttribute('href')?.startsWith('https:'));
  const all = Object.values(evidence).flatMap((list: readonly Study[]) => list);
  expect(links.map((link) => [link.getAttribute('href'), link.textContent]).sort()).toEqual(
    all.map(({ href, source }) => [href, source]).sort(),
  );
  for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
});

it('says what kind of study it is, and how big', () => {
  render(<WhyPage />);
  const said = (source: string) =>
    screen.getByText(source, { exact: false }).previousElementSibling?.textContent;
  expect(said('PNAS 2023')).toBe('Field study · 280 people · 6 weeks');
  expect(said('SSM Mental Health')).toBe('Review of studies · 32 studies · 5,544 people');
  expect(said('J. of Medical Internet Research')).toBe('Field study · 17,598 people · 1 week');
  expect(said('CHI 2021')).toBe('Field study · about 8,000 people');
  expect(said('TikTok Newsroom')).toBe('A company about itself');
});

it('says plainly where no study was found, and there only', () => {
  render(<WhyPage />);
  for (const { claim, name, limits } of tools) {
    const none = within(entryOf(t(name))).queryByText('We found no study of this');
    expect(none !== null, claim).toBe(studiesOf(claim).length === 0);
    // What was never studied has no findings to limit.
    expect(limits === undefined, claim).toBe(none !== null);
  }
});

it('ends with what nobody knows about Tosha', () => {
  const { container } = render(<WhyPage />);
  expect(container.querySelector('.stack')?.lastElementChild?.textContent).toContain(
    'Nobody has studied Tosha',
  );
});

describe.each(['en', 'sw'])('in %s', (language) => {
  beforeEach(() => speak(language));

  it('has words for everything, and shows every number of the data', () => {
    const { container } = render(<WhyPage />);
    expect(container.textContent).not.toMatch(/why[A-Z]\w+|undefined|null|NaN|\{\w+\}/);
    for (const { claim, name } of tools) {
      const text = entryOf(t(name)).textContent ?? '';
      for (const { studies, tools: count, people, weeks } of studiesOf(claim)) {
        for (const number of [studies, count, people, weeks]) {
          if (number !== undefined) expect(text, claim).toContain(number.toLocaleString('en'));
        }
      }
    }
  });

  // A Swahili sentence says the same with some more letters.
  it('is short enough to be read', () => {
    const most = language === 'en' ? 230 : 300;
    for (const { claim, found, limits } of [
      ...tools,
      { claim: 'less', found: 'whyLess', limits: 'whyLessLimits' } as const,
    ]) {
      expect((t(found) + (limits ? t(limits) : '')).length, claim).toBeLessThanOrEqual(most);
    }
  });
});
