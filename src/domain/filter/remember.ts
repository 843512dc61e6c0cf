/** A function of a text that remembers what it gave for the last texts, and begins anew when those are `most`. */
export function remember<T>(most: number, read: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>();
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const found = read(text);
    if (remembered.size >= most) remembered.clear();
    remembered.set(text, found);
    return found;
  };
}
