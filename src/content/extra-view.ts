import type { Screen } from '../domain/messages';
import type { BlockActions, Friction } from './block-actions';
import { makeLeave } from './block-view';
import { makeBreathing } from './breathing';
import type { Doing } from './doing';
import { makeDots } from './follow-dot';
import { makeHold } from './press-and-hold';
import { make, makeButton } from './shadow-screen';
import { makeWait } from './wait';

interface ExtraActions extends BlockActions {
  /** Somebody thought better of it: back to the screen that was there. */
  cancel(): void;
}

/** Three breaths are what has to be done. */
const breaths = 3;

function makeDoing({ words }: Screen, { kind, ms }: Friction, actions: ExtraActions): Doing {
  switch (kind) {
    case 'wait':
      return makeWait(words.extraWait, ms, actions.takeExtra);
    case 'breathe': {
      const breathing = makeBreathing(words, (done) => done === breaths && actions.takeExtra());
      return {
        element: make('div', '', make('p', 'opens', words.extraBreathe), breathing.element),
        stop: breathing.stop,
      };
    }
    case 'hold':
      return makeHold(words.extraHold, words.extraHoldButton, ms, actions.takeExtra);
    case 'dot':
      return makeDots(words.extraDot, words.extraDotButton, actions.takeExtra);
    default: {
      const [text, label] =
        kind === 'pin' ? [words.extraPin, words.extraPinButton] : [words.extraType, words.extraTypeButton];
      const open = makeButton('option', label, actions.typeForExtra);
      return { element: make('div', 'doing', make('p', 'opens', text), open), stop: () => undefined };
    }
  }
}

/** What has to be done for a little more. Leaving stays the larger button all the while. */
export function makeExtraView(screen: Screen, friction: Friction, actions: ExtraActions): Doing {
  const { words } = screen;
  const doing = makeDoing(screen, friction, actions);
  const title = make('h1', '', words.extraTitle);
  // Where there is nothing to press, the focus is on what is said: a second press on Enter must do nothing.
  title.tabIndex = -1;
  const element = make(
    'main',
    '',
    title,
    ...(friction.changed ? [make('p', 'which', words.extraWhy)] : []),
    doing.element,
    makeLeave(screen, actions),
    makeButton('extra', words.extraCancel, actions.cancel),
  );
  return { element, stop: doing.stop };
}
