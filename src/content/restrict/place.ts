/** What has to be lent to an element so that a cover can lie in it. */
export type Place = Readonly<Record<string, string>>;

/** Reads the computed style: ask for all elements before anything is written. Needs no layout. */
export function placeOf(element: Element): Place {
  const { position, display } = getComputedStyle(element);
  // Its own stack: the cover lies over the video, and not over the site's own bars.
  return {
    isolation: 'isolate',
    ...(position === 'static' ? { position: 'relative' } : {}),
    ...(display === 'inline' ? { display: 'block' } : {}),
  };
}
