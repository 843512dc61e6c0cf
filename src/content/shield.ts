import { monotonic } from '../platform/clock';
import { coverLook } from './cover-look';
import { tellKeys } from './keys';
import { force } from './shadow-screen';

/** Twice within this time is a fight, not a coincidence: 5 s. */
const fightMs = 5_000;
/** A page may answer every repair at once, and both would go round for ever: repairs come no faster than this, 50 ms. */
const repairMs = 50;
/** How often the page is asked what is really on top. */
const checkMs = 500;

/** A modal dialog over the whole page that puts itself back. */
export interface Shield {
  close(): void;
}

/**
 * Covers the page with `content` in a modal dialog, the browser's top layer. What the page removes, moves, restyles
 * or covers comes back; when that happens twice within 5 s, `onFight` is told. Keys and wheel do not reach the page.
 */
export function raiseShield(content: HTMLElement, label: string, onFight: () => void): Shield {
  const stop = new AbortController();
  const { signal } = stop;
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-label', label);
  force(dialog, coverLook);
  dialog.append(content);
  const style = dialog.getAttribute('style') ?? '';
  let blows: number[] = [];
  let repairedAt = Number.NEGATIVE_INFINITY;
  let repair: ReturnType<typeof setTimeout> | undefined;

  function raise(): void {
    if (!document.documentElement) document.append(document.createElement('html'));
    if (dialog.getAttribute('style') !== style) dialog.setAttribute('style', style);
    if (dialog.parentNode !== document.documentElement) document.documentElement.append(dialog);
    if (content.parentNode !== dialog || dialog.childNodes.length !== 1) dialog.replaceChildren(content);
    // Closing first moves it above whatever else the page has put into the top layer.
    if (dialog.open) dialog.close();
    dialog.showModal();
  }

  function isUp(): boolean {
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return (
      dialog.parentNode === document.documentElement &&
      content.parentNode === dialog &&
      dialog.open &&
      dialog.matches(':modal') &&
      dialog.getAttribute('style') === style &&
      (top === null || top === dialog || dialog.contains(top))
    );
  }

  function check(): void {
    if (signal.aborted || isUp()) return;
    const at = monotonic();
    if (at - repairedAt < repairMs) {
      clearTimeout(repair);
      repair = setTimeout(check, repairMs);
      return;
    }
    repairedAt = at;
    blows = [...blows.filter((blow) => at - blow < fightMs), at];
    if (blows.length > 1) onFight();
    if (!signal.aborted) raise();
    observer.takeRecords();
  }

  const observer = new MutationObserver(check);
  const timer = setInterval(check, checkMs);
  raise();
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  observer.observe(dialog, { childList: true, attributes: true });
  // Escape is the browser's own way to close a dialog: no fight, it just stays.
  dialog.addEventListener('cancel', (event) => event.preventDefault(), { signal });
  dialog.addEventListener('close', () => !signal.aborted && !dialog.open && raise(), { signal });
  for (const type of ['keydown', 'keyup', 'keypress'])
    addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        tellKeys(event);
      },
      { capture: true, signal },
    );
  for (const type of ['wheel', 'touchmove'])
    addEventListener(
      type,
      (event) => {
        event.stopImmediatePropagation();
        if (dialog.scrollHeight <= dialog.clientHeight) event.preventDefault();
      },
      { capture: true, passive: false, signal },
    );
  return {
    close() {
      stop.abort();
      clearInterval(timer);
      clearTimeout(repair);
      observer.disconnect();
      if (dialog.open) dialog.close();
      dialog.remove();
    },
  };
}
