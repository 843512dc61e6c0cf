import { sectionOf, siteOf } from '../../domain/catalogue';
import type { Restriction } from '../../domain/messages';
import { type Check, checksFor } from '../../domain/self-check';
import { ask } from '../../platform/messaging';

/** A page has drawn itself by then: 5 s in front. */
const settledMs = 5_000;

/** True where a page has what a check looks for. */
export function isFound({ selectors, within }: Check): boolean {
  try {
    const items = [...document.querySelectorAll(selectors.join())];
    return items.some((item) => within.length === 0 || item.querySelector(within.join()) !== null);
  } catch {
    // A selector that this browser does not know finds nothing.
    return false;
  }
}

/** Looks once for what restricted mode needs in this page, when it has settled; until the signal aborts. */
export function checkOnce({ level, quiet }: Restriction, signal: AbortSignal): void {
  const path = location.pathname;
  const timer = setTimeout(() => {
    const section = sectionOf(location.href);
    // A page that nobody has seen, or that has gone elsewhere, tells nothing.
    if (!section || document.visibilityState !== 'visible' || location.pathname !== path) return;
    const checks = checksFor(siteOf(section).id, path, { quiet, filters: level !== null });
    if (checks.length === 0) return;
    const found = checks.filter(isFound).map(({ id }) => id);
    const missing = checks.map(({ id }) => id).filter((id) => !found.includes(id));
    ask('selfCheck', { found, missing }).catch(() => undefined);
  }, settledMs);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
