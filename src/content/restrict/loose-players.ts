import type { SiteId } from '../../domain/catalogue';
import { feedsOf } from '../../domain/feeds';
import type { Feed } from '../../domain/feeds/feed';
import { isHelp } from './is-help';
import type { Item, Items } from './items';

/** Players that no row of the site's table knows: what stands around them is taken for the video. */
export interface LoosePlayers {
  /** Remembers a player that begins to play; what belongs to it, as far as anything is known. */
  add(media: Element): Item | null;
  /** What belongs to the players now, as far as anything is known of them. */
  items(): Item[];
}

/** Fewer letters are a button or a clock, not a caption. */
const shortestText = 12;
/** So many players are remembered: a page of unknown markup is not searched through for ever. */
const mostPlayers = 4;

function feedFor(site: SiteId): Feed {
  const texts = feedsOf(site).flatMap((feed) => (feed.kind === 'player' && !feed.covers ? feed.texts : []));
  return {
    id: `${site}/unknown-player`,
    site,
    kind: 'player',
    paths: /$^/,
    items: [],
    texts,
    creators: ['a[href^="/@"]'],
  };
}

/** The nearest element around a player that holds words, as long as no other player is in it. */
function around(media: Element): Element | null {
  const { body, documentElement } = document;
  for (
    let one = media.parentElement;
    one && one !== body && one !== documentElement;
    one = one.parentElement
  ) {
    if (one.querySelectorAll('video').length > 1) return null;
    if ((one.textContent?.match(/\p{L}/gu)?.length ?? 0) >= shortestText) return isHelp(one) ? null : one;
  }
  return null;
}

/** The loose players of one page. */
export function createLoosePlayers(site: SiteId, items: Items): LoosePlayers {
  const players = new Set<Element>();
  const feed = feedFor(site);

  function itemOf(media: Element): Item | null {
    const isOurs = media.isConnected && !items.of(media);
    if (!isOurs) players.delete(media);
    const element = isOurs ? around(media) : null;
    return element && { element, feed };
  }
  return {
    add(media) {
      players.add(media);
      const [oldest] = players;
      if (players.size > mostPlayers && oldest) players.delete(oldest);
      return itemOf(media);
    },
    items: () => [...players].flatMap((media) => itemOf(media) ?? []),
  };
}
