/** Elements that only dress letters up, also within a word. */
const dressing = new Set(['B', 'EM', 'FONT', 'I', 'MARK', 'STRONG', 'SUB', 'SUP', 'U', 'WBR']);
/** Elements of which nobody sees the text. */
const unseen = new Set(['NOSCRIPT', 'SCRIPT', 'STYLE', 'TEMPLATE']);
/** So many nodes are gone through: a card has some hundreds. */
const mostNodes = 5_000;

const tagOf = (node: Node) => (node instanceof Element ? node.tagName : '');

const uneven = /\s\s|[^\S ]/;

/** A text as it is shown: spaces and line breaks in a row are one space. No more than `longest` letters of it. */
export function shownText(text: string, longest: number): string {
  if (text.length <= longest && !uneven.test(text)) return text.trim();
  // What is cut off first is longer than any caption with all the spaces that a template puts into it.
  return text
    .slice(0, longest * 10)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}

/**
 * What an element says: as `textContent`, but what stands in two elements is apart, as it is on the screen, so that
 * `<p>rum</p><span>Like</span>` does not say `rumLike`. Nothing is measured: that would cost a layout. It takes longer
 * than `textContent`, and is for elements that hold more than a caption.
 * @param longest so many letters are read
 */
export function textOf(element: Element, longest: number): string {
  let text = '';
  let isApart = false;
  let node: Node | null = element.firstChild;
  for (let nodes = 0; node && nodes < mostNodes && text.length < longest; nodes += 1) {
    if (node.nodeType === Node.TEXT_NODE) {
      const said = (node.nodeValue ?? '').slice(0, longest * 10).replace(/\s+/g, ' ');
      if (said.trim() === '') isApart ||= said !== '';
      else {
        text += isApart ? ` ${said}` : said;
        isApart = false;
      }
    } else if (node instanceof Element) isApart ||= !dressing.has(node.tagName);
    const inside: Node | null = unseen.has(tagOf(node)) ? null : node.firstChild;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== element && !node.nextSibling) {
      node = node.parentNode;
      isApart ||= node !== null && !dressing.has(tagOf(node));
    }
    node = node === element ? null : (node?.nextSibling ?? null);
  }
  return shownText(text, longest);
}
