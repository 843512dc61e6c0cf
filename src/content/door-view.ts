import type { Screen } from '../domain/screen';
import type { Purpose } from '../domain/today';
import type { BlockActions } from './block-actions';
import { makeFoot, makeLeave } from './block-view';
import { make, makeBowl, makeButton } from './shadow-screen';

/** The question at the door: what for, and how long. The exit comes first. */
export function makeDoorView(screen: Screen, actions: BlockActions): HTMLElement {
  const { words, purposes, lengths } = screen;
  let chosen: Purpose | null = null;
  const first = make('p', 'door-first', words.doorFirst);
  first.id = 'door-first';
  first.setAttribute('role', 'status');
  const whats = purposes.map(({ purpose, text }) => {
    const button = makeButton('option', text, () => choose(purpose));
    button.setAttribute('aria-pressed', 'false');
    return { purpose, button };
  });
  const hows = lengths.map(({ ms, text }) => {
    const button = makeButton('option', text, () => chosen && actions.enter(chosen, ms));
    button.setAttribute('aria-disabled', 'true');
    button.setAttribute('aria-describedby', 'door-first');
    return button;
  });

  function choose(purpose: Purpose): void {
    chosen = purpose;
    for (const one of whats) one.button.setAttribute('aria-pressed', String(one.purpose === purpose));
    for (const button of hows) {
      button.removeAttribute('aria-disabled');
      button.removeAttribute('aria-describedby');
    }
    first.textContent = '';
  }

  function group(label: string, buttons: readonly HTMLElement[]): HTMLElement {
    const heading = make('h2', 'door-label', label);
    const options = make('div', 'options', ...buttons);
    options.setAttribute('role', 'group');
    options.setAttribute('aria-label', label);
    return make('section', 'door', heading, options);
  }

  return make(
    'main',
    '',
    makeBowl(),
    make('h1', '', words.title),
    ...(words.doorLast ? [make('p', 'opens', words.doorLast)] : []),
    makeLeave(screen, actions),
    group(
      words.doorWhat,
      whats.map(({ button }) => button),
    ),
    group(words.doorHow, hows),
    first,
    makeFoot(screen, actions),
  );
}
