import { callLinks, crisisPanels, helpLinks, helplineNumbers, videoSigns } from '../../domain/feeds/crisis';

const panels = crisisPanels.join();
const calls = callLinks.join();
const links = [...crisisPanels, ...helpLinks].join();

/** True where a site offers help: that is no video, whatever it looks like. */
export function isHelp(element: Element): boolean {
  if (element.closest(panels) || element.querySelector(calls)) return true;
  if (element.querySelector(videoSigns) || element.matches(videoSigns)) return false;
  return element.querySelector(links) !== null || helplineNumbers.test(element.textContent ?? '');
}
