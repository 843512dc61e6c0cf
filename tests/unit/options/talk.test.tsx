// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import { TalkPage } from '../../../src/options/talk/page';
import { dangerSteps, talkParts } from '../../../src/options/talk/parts';
import { speak } from './fake-browser';

beforeEach(() => speak('en'));
afterEach(cleanup);

const card = (name: RegExp) => within(screen.getByRole('region', { name }));

it('puts help first, and leads to it from where it is serious', () => {
  render(<TalkPage />);
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#support', '#support']);
  const [notice] = links;
  const heading = screen.getByRole('heading', { name: 'How to open up' });
  expect(notice?.compareDocumentPosition(heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  card(/dying or hurting/).getByRole('link', { name: 'Find someone to call' });
});

it('follows the guidelines where somebody talks about dying, in their order', () => {
  render(<TalkPage />);
  const steps = card(/dying or hurting/).getAllByRole('listitem');
  const said = [
    /directly: “Are you thinking about suicide\?”/,
    /Listen/,
    /Stay/,
    /not promise/,
    /Call together/,
  ];
  for (const [at, words] of said.entries()) expect(steps[at]?.textContent).toMatch(words);
  card(/dying or hurting/).getByText(/does not put the idea there/);
});

describe.each(['en', 'sw'])('in %s', (language) => {
  it('has for each part four to six sentences that can be said, as quotes, and words for all the rest', async () => {
    await speak(language);
    const { container } = render(<TalkPage />);
    expect(container.textContent).not.toMatch(/talk(?:Open|Ask|Answer|Danger|Myself|Lead)|undefined|\{\w+\}/);
    const lists = [...container.querySelectorAll('.talk-says')];
    expect(lists).toHaveLength(talkParts.length);
    for (const list of lists) {
      const says = [...list.children].map((item) => item.textContent);
      expect(says.length).toBeGreaterThanOrEqual(4);
      expect(says.length).toBeLessThanOrEqual(6);
      for (const sentence of says) expect(sentence).toMatch(/^“[^“”]{10,}”$/);
    }
    expect(container.querySelectorAll('ol li')).toHaveLength(dangerSteps.length);
  });

  it('names no method and no number, and says nothing that safe messaging warns of', async () => {
    await speak(language);
    const { container } = render(<TalkPage />);
    const text = (container.textContent ?? '').replace(/112, 911 (or|au) 999/, '');
    expect(text).not.toMatch(/\d|commit|succe|overdose|rope|jinyong|sumu|kamba|!/i);
  });
});
