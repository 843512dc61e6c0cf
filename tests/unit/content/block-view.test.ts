// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockActions } from '../../../src/content/block-actions';
import { makeBlockView } from '../../../src/content/block-view';
import type { Screen } from '../../../src/domain/screen';

const given = { title: 'Enough', checkIn: '', support: 'Talk', leave: 'Leave', extra: '' };
const screen = (words: object = {}) =>
  ({ words: { ...given, ...words }, decision: { extraAvailable: false } }) as unknown as Screen;
const actions = { leave: vi.fn(), support: vi.fn(), checkIn: vi.fn() };
const show = (shown: Screen, breathing: HTMLElement | null = null) =>
  document.body.append(makeBlockView(shown, false, actions as unknown as BlockActions, breathing));
const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);

beforeEach(() => vi.clearAllMocks());
afterEach(() => document.body.replaceChildren());

describe('a block screen', () => {
  it('has the way to somebody to talk to, and to a check-in only where one is due', () => {
    show(screen());
    expect(buttons()).toEqual(['Leave', 'Talk']);
    document.body.replaceChildren();
    show(screen({ checkIn: 'How do you feel?' }));
    expect(buttons()).toEqual(['Leave', 'How do you feel?', 'Talk']);
  });

  it('shows the numbers, or an exercise in their place', () => {
    show(screen());
    expect(document.querySelectorAll('dl, .bowl')).toHaveLength(2);
    document.body.replaceChildren();
    const breathing = document.createElement('i');
    show(screen(), breathing);
    expect([document.querySelector('dl, .bowl'), document.querySelector('i')]).toEqual([null, breathing]);
  });
});
