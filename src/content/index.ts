import { sectionOf, siteOf } from '../domain/catalogue';
import { isConnected, onDecisions } from '../platform/worker-link';
import { startGuard } from './guard';

/** What the scripts of one extension share in one document; no page can see it. */
interface Shared {
  /** Takes the script of an earlier version away when a new one is injected into the same document. */
  toshaStop?: () => void;
  /** `hold/short.js` and `hold/rest.js` add their names here, before the page has run anything. */
  toshaHeld?: ('short' | 'rest')[];
  toshaHold?: () => void;
}

const shared = globalThis as Shared;
shared.toshaStop?.();

const stop = new AbortController();
const isAlive = () => {
  if (!stop.signal.aborted && !isConnected()) stop.abort();
  return !stop.signal.aborted;
};
const guard = startGuard(isAlive, stop.signal);

/**
 * Stops the page before it has begun. Firefox paints a document that was stopped; Chromium does not paint one whose
 * parser was stopped before its body, but lets an empty document be opened in its place, which Firefox does not.
 */
function stopDocument(): void {
  if (navigator.userAgent.includes('Firefox')) {
    window.stop();
    return;
  }
  document.open();
  // An empty document has a head and a body once it is closed.
  document.close();
  const viewport = document.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width';
  document.head?.append(viewport);
}

function hold(): void {
  const section = sectionOf(location.href);
  if (!section || !shared.toshaHeld) return;
  const site = siteOf(section);
  if (!shared.toshaHeld.some((kind) => site[kind].id === section)) return;
  stopDocument();
  guard.hold(section);
}

shared.toshaStop = () => stop.abort();
shared.toshaHold = hold;
hold();
onDecisions((decisions) => guard.decide(decisions), stop.signal);
