/** Where a number or an address was found. */
export interface Source {
  /** Its own name: the same in every language. */
  readonly name: string;
  readonly url: string;
}

/** Lists that many helplines were found in. */
const lists: Readonly<Record<string, Source>> = {
  chi: {
    name: 'Child Helpline International',
    url: 'https://childhelplineinternational.org/helplines/',
  },
  fah: { name: 'Find A Helpline', url: 'https://findahelpline.com' },
  wp: { name: 'Wikipedia', url: 'https://en.wikipedia.org/wiki/List_of_suicide_crisis_lines' },
  world: { name: 'helplines.world', url: 'https://helplines.world' },
  naga: { name: 'Naga (GitHub)', url: 'https://github.com/atlacord/Naga' },
  aid: { name: 'aidlines (GitHub)', url: 'https://github.com/DennisGross/aidlines' },
  rhino: { name: 'ResilientRhino (GitHub)', url: 'https://github.com/nepthius/ResilientRhino' },
};

/**
 * A source by what the data calls it: the short name of a list, or the address of a page, which is shown by its host.
 * Throws a `TypeError` on anything else: the data is ours, and a test reads all of it.
 */
export function sourceOf(named: string): Source {
  return lists[named] ?? { name: new URL(named).hostname.replace(/^www\./, ''), url: named };
}
