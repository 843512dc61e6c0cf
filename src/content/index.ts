import { sectionAt, siteOf, videoIdOf } from '../domain/catalogue';
import { isConnected, onDecisions, onStop } from '../platform/worker-link';
import { startEmbedded } from './embedded';
import { isFrame } from './frame';
import { startGuard } from './guard';

/** What the scripts of one extension share in one document; no page can see it. */
interface Shared {
  /** Takes the script of an earlier version away when a new one is injected into the same document. */
  toshaStop?: () => void;
  /** True while a script of this version works here: two registrations may match one document. */
  toshaWorks?: () => boolean;
  /** `hold/short.js` and `hold/rest.js` add their names here, before the page has run anything. */
  toshaHeld?: ('short' | 'rest')[];
  toshaHold?: () => void;
  /** Set by `hold/short-friend.js`: a single video that is opened by its own address plays. */
  toshaFriend?: boolean;
}

const shared = globalThis as Shared;

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

function start(): void {
  shared.toshaStop?.();
  const stop = new AbortController();
  const isAlive = () => {
    if (!stop.signal.aborted && !isConnected()) stop.abort();
    return !stop.signal.aborted;
  };
  const guard = (isFrame ? startEmbedded : startGuard)(isAlive, stop.signal);
  let held = false;

  /** The hold scripts may have run before this one, or run after it; where two do, the first has done it all. */
  function hold(): void {
    const section = sectionAt(location.href);
    if (held || !section || !shared.toshaHeld) return;
    const site = siteOf(section);
    if (!shared.toshaHeld.some((kind) => site[kind].id === section)) return;
    held = true;
    if (shared.toshaFriend && !isFrame && videoIdOf(location.href) !== null) {
      guard.letOne(section);
      return;
    }
    stopDocument();
    guard.hold(section);
  }

  shared.toshaStop = () => stop.abort();
  shared.toshaWorks = isAlive;
  shared.toshaHold = hold;
  hold();
  onDecisions((decisions) => guard.decide(decisions), stop.signal);
  onStop((embedded) => {
    if (embedded !== isFrame) return;
    stop.abort();
    // Nothing is left of a page that was stopped before it began.
    if (held) location.reload();
  }, stop.signal);
}

if (!shared.toshaWorks?.()) start();
