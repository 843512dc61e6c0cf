/** What has to be lent to an element so that a cover can lie in it. */
export type Place = Readonly<Record<string, string>>;

/** Tells the places of elements. */
export type PlaceOf = (element: HTMLElement) => Place;

/**
 * Reads the computed style once for all elements that look alike: each reading makes the browser lay the page out.
 * Ask for all elements before anything is written.
 */
export function createPlaces(): PlaceOf {
  const known = new Map<string, { readonly position: string; readonly display: string }>();
  return (element) => {
    const { style, tagName, className, parentElement } = element;
    // Lists that place their items themselves do so in the element.
    const own = [style.position, style.display];
    const key = [tagName, className, parentElement?.tagName, parentElement?.className, ...own].join('|');
    const found = known.get(key) ?? getComputedStyle(element);
    const { position, display } = found;
    known.set(key, { position, display });
    // Its own stack: the cover lies over the video, and not over the site's own bars.
    return {
      isolation: 'isolate',
      ...(position === 'static' ? { position: 'relative' } : {}),
      ...(display === 'inline' ? { display: 'block' } : {}),
    };
  };
}
