/**
 * Calls back when the page's address changes without a load. The Navigation API tells of the page's own `pushState`;
 * the events beside it serve browsers that lack it. Callers look at `location` at each beat as well.
 */
export function onRouteChange(callback: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', callback, { signal });
  for (const type of ['popstate', 'hashchange']) addEventListener(type, callback, { capture: true, signal });
}
