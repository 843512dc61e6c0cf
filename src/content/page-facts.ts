import type { Facts } from '../domain/attention';
import { sectionAt } from '../domain/catalogue';
import { isInView } from './frame';
import { isLong, type Player } from './player';
import type { Players } from './players';

interface Known {
  /** The page is about to go, or in the back/forward cache. */
  readonly away: boolean;
  /** Since when the present clip has been the main one, on the page's line. */
  readonly clipSince: number;
  readonly countBackground: boolean;
}

/** What the page is at this moment, as attention asks for it. Reads layout, so not to be called at every event. */
export function readFacts(players: Players, main: Player | null, known: Known): Partial<Facts> {
  const { away, clipSince, countBackground } = known;
  const { visibilityState, prerendering } = document as Document & { prerendering?: boolean };
  const visible = !away && visibilityState === 'visible' && !prerendering && isInView();
  return {
    section: sectionAt(location.href),
    visible,
    focused: document.hasFocus(),
    playing: visible && main !== null,
    pip: !visible && !away && players.pip(),
    audible: !visible && !away && players.audible(),
    exempt: main !== null && isLong(main),
    clipSince,
    countBackground,
  };
}
