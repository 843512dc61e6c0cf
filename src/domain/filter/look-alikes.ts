/** Letters of other scripts, and of phonetics, by the Latin letter they are drawn like. */
const drawnLike: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'вβʙƀ',
  c: 'сᴄϲ',
  d: 'ԁᴅđð',
  e: 'еεᴇɛ',
  f: 'ꜰƒ',
  g: 'ɡɢ',
  h: 'һнʜħ',
  i: 'іιɩɪɨı',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'ʟłӏ',
  m: 'мᴍ',
  n: 'пηɴ',
  o: 'оοσᴏøօ',
  p: 'рρᴘ',
  q: 'ԛ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτᴛŧ',
  u: 'υᴜս',
  v: 'νᴠѵ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ᴢ',
  ae: 'æ',
  oe: 'œ',
  ss: 'ß',
};

const latinFor = new Map(
  Object.entries(drawnLike).flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin])),
);
const notPlain = /[^a-z\d]/;

/** A word that has Latin letters, with those that only look like Latin ones replaced; other words as they are. */
export function toLatin(word: string): string {
  if (!notPlain.test(word) || !/[a-z]/.test(word)) return word;
  return [...word].map((letter) => latinFor.get(letter) ?? letter).join('');
}
