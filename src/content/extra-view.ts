import type { Screen } from '../domain/screen';
import type { BlockActions, Friction } from './block-actions';
import { makeLeave } from './block-view';
import type { Doing } from './doing';
import { makeBreaths } from './extra-breaths';
import { makeDots } from './follow-dot';
import { makeHold } from './press-and-hold';
import { make, makeButton } from './shadow-screen';
import { makeWait } from './wait';

interface ExtraActions extends BlockActions {
  /** Somebody thought better of it: back to the screen that was there. */
  cancel(): void;
}

/** The way to the tab of ours in which something is typed. */
function makeTyping(text: string, label: string, onPress: () => void): Doing {
  const open = makeButton('option', label, onPress);
  return { element: make('div', 'doing', make('p', 'opens', text), open), stop: () => undefined };
}

function makeDoing(screen: Screen, { kind, ms, breathing }: Friction, actions: ExtraActions): Doing {
  const { words } = screen;
  switch (kind) {
    case 'wait':
      return makeWait(screen, ms, actions.takeExtra);
    case 'breathe':
      return makeBreaths(screen, breathing, actions.takeExtra);
    case 'hold':
      return makeHold(screen, ms, actions.takeExtra);
    case 'dot':
      return makeDots(screen, actions.takeExtra);
    case 'type':
      return makeTyping(words.extraType, words.extraTypeButton, actions.typeForExtra);
    case 'pin':
      return makeTyping(words.extraPin, words.extraPinButton, actions.typeForExtra);
  }
}

/** What has to be done for a little more. Leaving stays the larger button all the while. */
export function makeExtraView(screen: Screen, friction: Friction, actions: ExtraActions): Doing {
  const { words } = screen;
  const doing = makeDoing(screen, friction, actions);
  const title = make('h1', '', words.extraTitle);
  // Where there is nothing to press, the focus is on what is said: a second press on Enter must do nothing.
  title.tabIndex = -1;
  // What has the focus is read out together with what there is to do.
  doing.element.querySelector('.opens')?.setAttribute('id', 'extra-text');
  (doing.element.querySelector('button') ?? title).setAttribute('aria-describedby', 'extra-text');
  const element = make(
    'main',
    'working',
    title,
    ...(friction.changed ? [make('p', 'which', words.extraWhy)] : []),
    doing.element,
    makeLeave(screen, actions),
    makeButton('extra', words.extraCancel, actions.cancel),
  );
  return { element, stop: doing.stop };
}
