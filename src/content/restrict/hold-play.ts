/** A video whose caption is not there yet waits for it no longer than this: 700 ms. */
const longestHoldMs = 700;

/** What a hold asks of others. */
export interface HoldRules {
  /** True while nothing is known yet of the video that a player shows. */
  waits(media: HTMLMediaElement): boolean;
  /** The wait of a player is over. */
  begin(media: HTMLMediaElement): void;
}

/** Holds videos that begin to play before anybody knows what they are about. */
export interface PlayHold {
  /** Something has become known: what need not wait any longer begins. */
  recheck(): void;
}

/** Holds the players of a page by the rules, until the signal aborts. */
export function createPlayHold({ waits, begin }: HoldRules, signal: AbortSignal): PlayHold {
  const held = new Map<HTMLMediaElement, ReturnType<typeof setTimeout>>();
  /** What has waited once for this clip does not wait again. */
  const waited = new WeakMap<HTMLMediaElement, string>();

  function end(media: HTMLMediaElement): void {
    clearTimeout(held.get(media));
    if (held.delete(media) && media.isConnected) begin(media);
  }
  function onPlay({ target }: Event): void {
    if (!(target instanceof Element) || target.tagName !== 'VIDEO') return;
    const media = target as HTMLMediaElement;
    if (!held.has(media)) {
      if (waited.get(media) === media.currentSrc || !waits(media)) return;
      waited.set(media, media.currentSrc);
      held.set(
        media,
        setTimeout(() => end(media), longestHoldMs),
      );
    }
    media.pause();
  }
  document.addEventListener('play', onPlay, { capture: true, signal });
  signal.addEventListener('abort', () => [...held.keys()].forEach(end));
  return {
    recheck() {
      for (const media of [...held.keys()]) if (!waits(media)) end(media);
    },
  };
}
