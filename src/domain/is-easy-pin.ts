/** Steps from letter to letter, e.g. 1, 1, 1 in `1234`. */
function stepsOf(pin: string): number[] {
  const codes = [...pin].map((letter) => letter.codePointAt(0) ?? 0);
  return codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
}

/** A row of keys, up or down, or one key over and over: `1234`, `aceg`, `0000`. */
function isRow(pin: string): boolean {
  return new Set(stepsOf(pin)).size <= 1;
}

/** The same again and again: `1212`, `abcabc`. */
function isRepeated(pin: string): boolean {
  return /^(.+?)\1+$/su.test(pin);
}

/** A year in which somebody may have been born: `1987`, `2014`. */
function isYear(pin: string): boolean {
  return /^(?:19|20)\d\d$/.test(pin);
}

/** True where a PIN of four letters or more is among the first that anybody would try. */
export function isEasyPin(pin: string): boolean {
  return pin.length >= 4 && (isRow(pin) || isRepeated(pin) || isYear(pin));
}
