import type { Screen } from '../domain/screen';
import type { BlockActions } from './block-actions';
import { make, makeBowl, makeButton } from './shadow-screen';

function makeFigure(label: string, value: string): HTMLElement {
  return make('div', '', make('dt', '', label), make('dd', '', value));
}

/** The line below every screen: what stays open, a check-in where one is due, and the way to somebody to talk to. */
export function makeFoot({ words }: Screen, actions: BlockActions): HTMLElement {
  const ways = make('span', 'ways', makeButton('support', words.support, actions.support));
  if (words.checkIn) ways.prepend(makeButton('support', words.checkIn, actions.checkIn), ' ');
  return make('p', 'foot', words.restOpen, words.restOpen ? ' ' : '', ways);
}

/** The way out: always there, always the largest. */
export function makeLeave({ words }: Screen, actions: BlockActions): HTMLButtonElement {
  return makeButton('leave', words.leave, actions.leave);
}

/** What has been counted of it. */
function makeFigures({ words }: Screen): HTMLElement {
  return make(
    'dl',
    '',
    makeFigure(words.todayLabel, words.todayValue),
    makeFigure(words.videosLabel, words.videosValue),
    makeFigure(words.weekLabel, words.weekValue),
  );
}

/**
 * What there has been enough of, by which rule, and when it opens again.
 * @param breathing an exercise in place of the numbers: for a break, a pause, and bedtime
 */
export function makeBlockView(
  screen: Screen,
  insisted: boolean,
  actions: BlockActions,
  breathing: HTMLElement | null = null,
): HTMLElement {
  const { words, decision } = screen;
  const extra = makeButton('extra', words.extra, actions.startExtra);
  extra.disabled = !decision.extraAvailable;
  return make(
    'main',
    '',
    ...(breathing ? [] : [makeBowl()]),
    make('h1', '', words.title),
    ...(words.which ? [make('p', 'which', words.which)] : []),
    ...(words.opens ? [make('p', 'opens', words.opens)] : []),
    ...(insisted ? [make('p', 'insisted', words.insisted)] : []),
    breathing ?? makeFigures(screen),
    makeLeave(screen, actions),
    ...(words.extra ? [extra] : []),
    makeFoot(screen, actions),
  );
}
