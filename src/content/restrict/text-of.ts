/** Elements that only dress letters up, also within a word. */
const dressing = new Set(['B', 'EM', 'FONT', 'I', 'MARK', 'STRONG', 'SUB', 'SUP', 'U', 'WBR']);

/**
 * What an element says: as `textContent`, but what stands in two elements is apart, as it is on the screen, so that
 * `<p>rum</p><span>Like</span>` does not say `rumLike`. Nothing is measured: that would cost a layout. It takes longer
 * than `textContent`, and is for elements that hold more than a caption.
 * @param longest so many letters are read
 */
export function textOf(element: Element, longest: number): string {
  if (element.childElementCount === 0) return (element.textContent ?? '').slice(0, longest);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let text = '';
  let inside: Node | null = null;
  for (let node = walker.nextNode(); node && text.length < longest; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (!dressing.has((node as Element).tagName)) inside = null;
      continue;
    }
    const parent = undressed(node);
    if (parent !== inside && text !== '') text += ' ';
    text += (node as Text).data;
    inside = parent;
  }
  return text.slice(0, longest);
}

function undressed(node: Node): Node | null {
  let parent = node.parentElement;
  while (parent && dressing.has(parent.tagName)) parent = parent.parentElement;
  return parent;
}
