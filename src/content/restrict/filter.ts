import { sectionOf, siteOf } from '../../domain/catalogue';
import type { Restriction } from '../../domain/messages';
import { type Covering, createCovering } from './covering';
import { followChanges } from './follow-changes';
import { createPlayHold } from './hold-play';
import { isShort } from './is-short';
import { emptyCaption } from './read-caption';
import { createStaleText } from './stale-text';

/** Covers the videos of a page that match. */
export interface Filter {
  /** Does what restricted mode asks from now on. */
  obey(restriction: Restriction): void;
}

/** A filter for one page, until the signal aborts. `strict`: videos wait until the first `obey`. */
export function createFilter(strict: boolean, signal: AbortSignal): Filter {
  const section = sectionOf(location.href);
  const stale = createStaleText();
  let isStrict = strict;
  let covering: Covering | null = null;
  let turn: AbortController | null = null;
  let obeyed = '';

  /** True while nothing is known yet of the video that a player shows. */
  function waits(media: HTMLMediaElement): boolean {
    if (!isStrict) return false;
    if (!covering) return true;
    const item = covering.items.of(media) ?? (isShort() ? covering.loose.add(media) : null);
    if (!item) return isShort();
    if (item.feed.kind !== 'player') return false;
    const text = covering.textOf(item.element);
    return text === null || text === emptyCaption || stale.isStale(item.element, text, media.currentSrc);
  }
  function begin(media: HTMLMediaElement): void {
    if (!covering?.wants(media)) media.play().catch(() => undefined);
  }
  const hold = createPlayHold({ waits, begin }, signal);
  signal.addEventListener('abort', () => turn?.abort());

  return {
    obey(restriction) {
      const { level, topics, own, language, dir, words } = restriction;
      // Much else may have changed: what was asked to be shown stays shown.
      const asked = JSON.stringify([level, topics, own, language, dir, words]);
      if (asked === obeyed) return;
      obeyed = asked;
      turn?.abort();
      turn = null;
      covering = null;
      const isOn = section !== null && level !== null && topics.length + own.length > 0;
      isStrict = isOn && level === 'strict';
      if (isOn) {
        turn = new AbortController();
        covering = createCovering({ ...restriction, level }, siteOf(section).id, turn.signal);
        followChanges(covering, hold.recheck, turn.signal);
      }
      hold.recheck();
    },
  };
}
