// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { sections } from '../../../src/domain/catalogue';
import { BarChart, Legend } from '../../../src/ui/bar-chart';
import { HeatTable } from '../../../src/ui/heat-table';
import { NumberTable } from '../../../src/ui/number-table';
import { Ring } from '../../../src/ui/ring';
import { sectionColour } from '../../../src/ui/section-colour';
import { SmallBars } from '../../../src/ui/small-bars';
import { ticksFor } from '../../../src/ui/ticks';

afterEach(cleanup);
const steps = [5, 15, 30, 60];

describe('ticksFor', () => {
  it('takes the first step with at most four lines', () => {
    expect(ticksFor(78, steps)).toEqual([0, 30, 60, 90]);
    expect(ticksFor(0, steps)).toEqual([0, 5]);
  });

  it('always reaches the highest value with few lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (max) => {
        const ticks = ticksFor(max, steps);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks[0]).toBe(0);
      }),
    );
  });
});

describe('BarChart', () => {
  const series = [
    { key: 'a', name: 'A', colour: 'red' },
    { key: 'b', name: 'B', colour: 'blue' },
  ];
  const column = { key: 'mon', label: 'Mon', total: 30, parts: { a: 30, b: 20 } };

  function draw(goal?: { value: number; label: string }) {
    const columns = [column, { ...column, key: 'tue', label: 'Tue', total: null, parts: {} }];
    return render(<BarChart columns={columns} series={series} goal={goal} steps={steps} format={String} />)
      .container as HTMLElement;
  }

  it('is as high as the total, even where two went on at once', () => {
    const stack = draw().querySelector<HTMLElement>('.bar-stack');
    expect(stack?.style.getPropertyValue('--size')).toBe('100%');
    expect(stack?.children.length).toBe(2);
  });

  it('leaves room for a goal above every bar', () => {
    const container = draw({ value: 60, label: 'goal 60' });
    expect(container.querySelector<HTMLElement>('.bar-stack')?.style.getPropertyValue('--size')).toBe('50%');
    expect(within(container).getByText('goal 60')).toBeTruthy();
  });

  it('says nothing of a day that cannot be known', () => {
    const [, unknown] = draw().querySelectorAll('.bar');
    expect(unknown?.querySelector('.bar-value')).toBeNull();
  });

  it('leads from each bar to its day, by the keyboard and for screen readers too', () => {
    const columns = [
      { ...column, href: '#day?2026-11-16', more: '16 November' },
      { ...column, key: 'tue', label: 'Tue', total: null, parts: {} },
    ];
    render(<BarChart columns={columns} series={series} steps={steps} format={String} />);
    const [link, ...others] = screen.getAllByRole('link', { name: 'Mon 16 November' });
    expect(others).toEqual([]);
    expect(link?.getAttribute('href')).toBe('#day?2026-11-16');
    expect(screen.getAllByText(/^Mon/)).toHaveLength(1);
    expect(screen.getByText('Tue').closest('[aria-hidden]')).not.toBeNull();
  });

  it('draws the goal of each bar, and leaves room for the highest', () => {
    const columns = [
      { ...column, goal: 60 },
      { ...column, key: 'tue', goal: 15 },
    ];
    const view = render(<BarChart columns={columns} series={series} steps={steps} format={String} />);
    const goals = [...view.container.querySelectorAll<HTMLElement>('.bar-goal')];
    expect(goals.map(({ style }) => style.getPropertyValue('--at'))).toEqual(['100%', '25%']);
    expect(render(<Legend series={series} goal="your goal" />).getByText('your goal')).toBeTruthy();
  });

  it('has a pattern for each series, the same in the legend, whatever of it a bar lacks', () => {
    const columns = [column, { ...column, key: 'tue', parts: { b: 30 } }];
    const bars = render(<BarChart columns={columns} series={series} steps={steps} format={String} />);
    const fills = [...bars.container.querySelectorAll('.bar-stack > span')].map((one) => one.className);
    const legend = render(<Legend series={series} />).container.querySelectorAll('.swatch');
    expect(fills).toEqual(['fill-0', 'fill-1', 'fill-1']);
    expect([...legend].map((one) => one.className)).toEqual(['swatch fill-0', 'swatch fill-1']);
  });

  it('is hidden from screen readers, who have the table', () => {
    expect(draw().querySelector('.bars-plot')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('tables', () => {
  it('stays for screen readers while a chart is shown', () => {
    const table = {
      caption: 'Each day',
      heads: ['Day', 'Time'],
      rows: [{ key: 'm', head: 'Mon', href: '#day?2026-11-16', cells: ['5 min'] }],
    };
    const view = render(<NumberTable {...table} hidden />);
    expect(screen.getByRole('table', { name: 'Each day' }).parentElement?.className).toBe('visually-hidden');
    // Nothing that cannot be seen takes the focus.
    expect(view.container.querySelector('[tabindex], a')).toBeNull();
    view.rerender(<NumberTable {...table} />);
    expect(screen.getByRole('group', { name: 'Each day' }).tabIndex).toBe(0);
    expect(screen.getByRole('row', { name: 'Mon 5 min' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Mon' }).getAttribute('href')).toBe('#day?2026-11-16');
  });

  it('colours by the highest value and keeps the numbers in the cells', () => {
    render(
      <HeatTable
        caption="When"
        heads={[
          { key: '0', label: '4 to 6', shown: '4' },
          { key: '1', label: '6 to 8' },
        ]}
        rows={[{ key: 'm', label: 'Monday', shown: 'Mon', values: [0, 40] }]}
        format={(value) => `${value} min`}
      />,
    );
    const [none, most] = screen.getAllByRole('cell').slice(1);
    expect(none?.className).toBe('heat-none');
    expect(most?.style.getPropertyValue('--share')).toBe('100%');
    expect(most?.textContent).toBe('40 min');
  });
});

describe('Ring', () => {
  const fill = (part: number | null) =>
    render(<Ring part={part}>42</Ring>)
      .container.querySelector('.ring-fill')
      ?.getAttribute('stroke-dashoffset');

  it('fills by its part, and never beyond full', () => {
    const half = Number(fill(0.5));
    expect(half).toBeCloseTo(Math.PI * 57);
    expect(Number(fill(2))).toBe(0);
  });

  it('draws no dot for nothing', () => {
    expect(fill(0)).toBeUndefined();
    expect(fill(null)).toBeUndefined();
  });
});

describe('SmallBars', () => {
  it('draws flat lines, not full bars, when nothing was watched', () => {
    const { container } = render(<SmallBars bars={[{ key: 'a', value: 0, title: 'Mon' }]} />);
    expect(container.querySelector('span')?.style.getPropertyValue('--size')).toBe('0%');
  });
});

describe('sectionColour', () => {
  it('has a colour of its own for every section', () => {
    expect(new Set(sections.map(({ id }) => sectionColour(id))).size).toBe(sections.length);
  });
});
