import type { Screen } from '../domain/screen';
import { make } from './shadow-screen';

/** How far something is, in the words and digits of the screen: "3 of 8". */
export function countWords({ words, language }: Screen, done: number, most: number): string {
  const { format } = new Intl.NumberFormat(language);
  return words.extraCount.replace('{done}', format(done)).replace('{most}', format(most));
}

/** What only a screen reader says; nothing until `say` is called. */
export function makeHeard(): { readonly element: HTMLElement; say(text: string): void } {
  const element = make('p', 'heard');
  element.setAttribute('role', 'status');
  return {
    element,
    say(text) {
      element.textContent = text;
    },
  };
}
