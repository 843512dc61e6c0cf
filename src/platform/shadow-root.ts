type Opener = (element: Element) => ShadowRoot | null;

/** The shadow root of an element, open or closed: content scripts may see both. `null` where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } };
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  // Chromium answers for HTML elements only, and throws for others.
  if (!(element instanceof HTMLElement)) return null;
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}

/** Every shadow root below a node, however deep. Costs a walk over all elements: not for hot paths. */
export function shadowRootsBelow(node: Document | ShadowRoot): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (const element of node.querySelectorAll('*')) {
    const root = shadowRootOf(element);
    if (root) roots.push(root, ...shadowRootsBelow(root));
  }
  return roots;
}
