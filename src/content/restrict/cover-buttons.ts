import type { Match } from '../../domain/filter/caption';
import { supportTopics } from '../../domain/filter/topics';
import type { Restriction } from '../../domain/messages';
import { makeButton } from '../shadow-screen';

/** What the buttons of a cover do. */
export interface CoverActions {
  skip(): void;
  show(): void;
  support(): void;
}

/** The buttons of a cover: support first where it may be about care; *Show* where the level lets it, or care asks for it. */
export function coverButtons(
  match: Match,
  kind: 'player' | 'card',
  { level, words }: Restriction,
  actions: CoverActions,
): HTMLElement[] {
  const isSupported = match.care || (match.topic !== 'own' && supportTopics.has(match.topic));
  const support = isSupported ? [makeButton('help', words.support, actions.support)] : [];
  const skip = kind === 'player' ? [makeButton('next', words.skip, actions.skip)] : [];
  const canShow = level === 'moderate' || match.care;
  const show = canShow ? [makeButton('show', words.show, actions.show)] : [];
  const all = match.care ? [...support, ...skip, ...show] : [...skip, ...support, ...show];
  const [first] = all;
  if (first && !show.includes(first as HTMLButtonElement)) first.classList.add('first');
  return all;
}
