import type { Screen } from '../domain/messages';
import type { BlockActions } from './block-actions';
import { makeFoot, makeLeave } from './block-view';
import { makeBreathing } from './breathing';
import { make } from './shadow-screen';

/** A break, or a pause that the user has taken: a breathing exercise, and until when. */
export function makePauseView(
  screen: Screen,
  insisted: boolean,
  actions: BlockActions,
): { readonly element: HTMLElement; stop(): void } {
  const { words } = screen;
  const breathing = makeBreathing(words, () => undefined);
  const element = make(
    'main',
    '',
    make('h1', '', words.title),
    ...(words.which ? [make('p', 'which', words.which)] : []),
    ...(words.opens ? [make('p', 'opens', words.opens)] : []),
    ...(insisted ? [make('p', 'insisted', words.insisted)] : []),
    breathing.element,
    makeLeave(screen, actions),
    makeFoot(screen, actions),
  );
  return { element, stop: breathing.stop };
}
