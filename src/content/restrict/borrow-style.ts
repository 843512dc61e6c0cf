/** Sets styles of an element of the page, so that no style sheet can outdo them; what it returns undoes it to the byte. */
export function borrowStyle(
  element: HTMLElement | SVGElement,
  styles: Readonly<Record<string, string>>,
): () => void {
  const { style } = element;
  const attribute = element.getAttribute('style');
  const before = Object.keys(styles).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, 'important');
  const borrowed = element.getAttribute('style');
  return () => {
    const isOurs = element.getAttribute('style') === borrowed;
    for (const [name, value, priority] of before) style.setProperty(name, value, priority);
    if (attribute === null && !element.getAttribute('style')) element.removeAttribute('style');
    // Browsers write the attribute anew in their own way.
    else if (isOurs && attribute !== null && element.getAttribute('style') !== attribute)
      element.setAttribute('style', attribute);
  };
}
