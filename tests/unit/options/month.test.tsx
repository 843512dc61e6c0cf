// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../../src/platform/browser', () => import('./fake-browser'));

import en from '../../../public/_locales/en/messages.json' with { type: 'json' };
import sw from '../../../public/_locales/sw/messages.json' with { type: 'json' };
import { startTick, tickOf } from '../../../src/domain/month/progress';
import { type Step, type StepId, steps } from '../../../src/domain/month/steps';
import { type Ticks, withTick } from '../../../src/domain/ticks';
import { MonthPage } from '../../../src/options/month/page';
import { stepWords, themeWords } from '../../../src/options/month/step-words';
import { WorldDayCard } from '../../../src/options/month/world-day-card';
import { routeOf } from '../../../src/options/routes';
import { route, settings, today } from '../../../src/options/state';
import { answer, forget, settingsWith, someDay, speak } from './fake-browser';

const now = '2026-11-22';
const words: Readonly<Record<string, Record<string, { message: string }>>> = { en, sw };
const titleOf = ({ id }: Step<StepId>) => en[stepWords[id][0] as 'monthSky'].message;
const [first, second, third] = steps as unknown as [Step<StepId>, Step<StepId>, Step<StepId>];
const allDone = Object.fromEntries(steps.map(({ id }) => [tickOf(id), '2026-11-01']));

/** A worker that keeps ticks as the real one does. */
function keepTicks(ticks: Ticks): void {
  settings.value = settingsWith({ ticks });
  answer.mockImplementation(async (_, request) => {
    const { id, done } = request as { id: string; done: boolean };
    settings.value = settingsWith({ ticks: withTick(settings.value.ticks, id, done ? now : null) });
    return null;
  });
}
const press = async (name: string, inside = within(document.body)) => {
  fireEvent.click(inside.getByRole('button', { name }));
  await act(() => new Promise<void>((done) => setTimeout(done)));
};
const heading = (level: number, name: string) => screen.getByRole('heading', { level, name });
const ticked = () => Object.keys(settings.value.ticks);

beforeEach(async () => {
  forget();
  await speak('en');
  today.value = someDay;
  settings.value = settingsWith({});
});
afterEach(cleanup);

describe('the month', () => {
  it('says what it is before it is begun, and begins with the first step', async () => {
    keepTicks({});
    render(<MonthPage />);
    heading(2, 'A month of small steps');
    expect(screen.queryByText(/steps done/)).toBeNull();
    screen.getByRole('button', { name: 'Start the month' }).focus();
    await press('Start the month');
    expect(settings.value.ticks).toEqual({ [startTick]: now });
    heading(3, titleOf(first));
    screen.getByText('0 of 30 steps done');
    // The button has gone: the focus is where the step now is.
    expect(document.activeElement).not.toBe(document.body);
    within(document.activeElement as HTMLElement).getByRole('heading', { name: titleOf(first) });
  });

  it('lets the next step wait until tomorrow, or be done now', async () => {
    keepTicks({ [startTick]: '2026-11-20' });
    render(<MonthPage />);
    await press('I did it');
    heading(2, 'Well done');
    screen.getByText('1 of 30 steps done');
    screen.getByText('The first step');
    expect(screen.queryByRole('heading', { name: titleOf(second) })).toBeNull();
    await press('Do another one now');
    heading(3, titleOf(second));
    await press('I did it');
    heading(2, 'Well done');
    screen.getByText('2 of 30 steps done');
    await act(() => {
      today.value = { ...someDay, usage: { ...someDay.usage, day: '2027-02-01' } };
    });
    heading(3, titleOf(third));
  });

  it('shows another step when asked, and ticks that one', async () => {
    keepTicks({ [startTick]: '2026-11-20' });
    render(<MonthPage />);
    await press('Show me another');
    heading(3, titleOf(second));
    await press('I did it');
    expect(ticked()).toEqual([startTick, tickOf(second.id)]);
    await press('Do another one now');
    await press('Show me another');
    expect(screen.queryByRole('heading', { name: titleOf(second) })).toBeNull();
  });

  it('ticks any step of the list, and takes the tick back', async () => {
    keepTicks({ [startTick]: '2026-11-20' });
    render(<MonthPage />);
    const last = steps.at(-1) as Step<StepId>;
    const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: titleOf(last), hidden: true });
    fireEvent.click(box());
    await waitFor(() => expect(ticked()).toContain(tickOf(last.id)));
    await waitFor(() => expect(box().checked).toBe(true));
    heading(2, 'Well done');
    fireEvent.click(box());
    await waitFor(() => expect(ticked()).toEqual([startTick]));
    heading(3, titleOf(first));
  });

  it('ends warmly, and starts over only when that is meant', async () => {
    keepTicks({ [startTick]: '2026-11-01', ...allDone, 'x/sensitive': '2026-11-02' });
    render(<MonthPage />);
    heading(2, 'You did all thirty');
    screen.getByText('30 of 30 steps done');
    expect(screen.getAllByText(/: every step$/)).toHaveLength(7);
    await press('Start over');
    await press('Keep them', within(screen.getByRole('dialog')));
    expect(ticked()).toHaveLength(32);
    await press('Start over');
    await press('Start over', within(screen.getByRole('dialog')));
    await waitFor(() => expect(settings.value.ticks).toEqual({ 'x/sensitive': '2026-11-02' }));
    heading(2, 'A month of small steps');
  });

  it('can be started over while it is under way', async () => {
    keepTicks({ [startTick]: '2026-11-01', [tickOf('sky')]: now });
    render(<MonthPage />);
    await press('Start over');
    await press('Start over', within(screen.getByRole('dialog')));
    await waitFor(() => expect(ticked()).toEqual([]));
  });

  it('says so when a tick could not be kept, and shows it undone', async () => {
    settings.value = settingsWith({ ticks: { [startTick]: now } });
    answer.mockRejectedValue(new Error('no worker'));
    render(<MonthPage />);
    await press('I did it');
    screen.getByText(/did not work/);
    heading(3, titleOf(first));
  });

  it('offers the next step when today cannot be read', () => {
    today.value = null;
    settings.value = settingsWith({ ticks: { [tickOf(first.id)]: now } });
    render(<MonthPage />);
    heading(3, titleOf(second));
  });
});

describe('the steps', () => {
  it.each(['en', 'sw'])('are short in %s, and worded each in its own way', (language) => {
    const say = (key: string) => words[language]?.[key]?.message ?? '';
    const titles = steps.map(({ id }) => say(stepWords[id][0]));
    expect(new Set(titles).size).toBe(30);
    for (const { id } of steps) {
      const [title, how] = stepWords[id].map(say);
      expect(title, id).toMatch(/^.{3,40}$/);
      expect(how, id).toMatch(/^.{20,160}$/);
      // One or two sentences.
      expect(how?.match(/[.?…][”]?(?= [A-Z“]|$)/g)?.length, how).toBeLessThanOrEqual(2);
    }
    expect(new Set(Object.values(themeWords).map(([name]) => say(name))).size).toBe(7);
  });

  it('lead to pages that there are', () => {
    settings.value = settingsWith({ ticks: { [startTick]: now } });
    const { container } = render(<MonthPage />);
    const links = [...container.querySelectorAll('.month-row a')].map((link) => link.getAttribute('href'));
    const pages = steps.flatMap(({ page }) => (page ? [`#${page}`] : []));
    expect(links.sort()).toEqual(pages.sort());
    for (const page of pages) expect(`#${routeOf(page, true)}`).toBe(page);
  });
});

describe('a world day', () => {
  it.each([
    ['2026-10-10', 'World Mental Health Day'],
    ['2026-09-10', 'World Suicide Prevention Day'],
  ])('has a kind word on %s', (day, title) => {
    today.value = { ...someDay, usage: { ...someDay.usage, day } };
    route.value = 'month';
    render(<MonthPage />);
    const card = within(screen.getByRole('region', { name: title }));
    expect(card.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#talk', '#support']);
  });

  it('needs no link to the page it is on, and is silent on other days', () => {
    route.value = 'support';
    const { container, rerender } = render(<WorldDayCard day="2026-10-10" />);
    expect(screen.getAllByRole('link')).toHaveLength(1);
    rerender(<WorldDayCard day="2026-10-11" />);
    expect(container.textContent).toBe('');
  });
});
