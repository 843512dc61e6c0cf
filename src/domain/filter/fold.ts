/** Letters of other scripts that are drawn like Latin ones; folded only in words that are otherwise Latin. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'аa',
      'еe',
      'оo',
      'рp',
      'сc',
      'уy',
      'хx',
      'іi',
      'ѕs',
      'ԁd',
      'һh',
      'јj',
      'ԛq',
      'ԝw',
      'кk',
      'мm',
      'тt',
      'вb',
      'нh',
      'гr',
      'пn',
    ],
    ...['αa', 'βb', 'εe', 'ηn', 'ιi', 'κk', 'νv', 'οo', 'ρp', 'τt', 'υu', 'χx', 'ωw', 'γy', 'σo'],
    ...[
      'ɑa',
      'ɡg',
      'ɩi',
      'ʟl',
      'ɴn',
      'ʀr',
      'ꜱs',
      'ᴀa',
      'ʙb',
      'ᴄc',
      'ᴅd',
      'ᴇe',
      'ꜰf',
      'ɢg',
      'ʜh',
      'ɪi',
      'ᴊj',
      'ᴋk',
      'ᴍm',
      'ᴏo',
      'ᴘp',
      'ᴛt',
      'ᴜu',
      'ᴠv',
      'ᴡw',
      'ʏy',
      'ᴢz',
    ],
    ...['øo', 'łl', 'đd', 'ħh', 'ŧt', 'ƀb', 'ɨi', 'ıi'],
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** What people write instead of a letter; `1` and `!` may be an i or an l. */
export const letterFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Marks that only decorate: accents of alphabets, vowel signs and the stretch of Arabic, the dot of Devanagari. */
const decoration = new RegExp(
  [
    '[\\u0300-\\u036f]',
    '[\\u0483-\\u0487]',
    '\\u0640',
    '[\\u064b-\\u065f]',
    '\\u0670',
    '[\\u06d6-\\u06ed]',
    '\\u093c',
    '[\\ufe0e\\ufe0f]',
    '[\\u{1f3fb}-\\u{1f3ff}]',
  ].join('|'),
  'gu',
);
const invisible = /\p{Cf}/gu;
/** One letter written in two ways, in Arabic and Devanagari. */
const variants: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك', 'ँ': 'ं' };
const variant = new RegExp(Object.keys(variants).join('|'), 'gu');
const word = /[\p{L}\p{M}]+/gu;
const foreign = /[^\p{Script=Latin}\p{M}]/u;

/** A word that mixes Latin letters with others that look like them, in Latin letters. */
function toLatin(text: string): string {
  if (!/[a-z]/.test(text) || !(foreign.test(text) || /[^a-z]/.test(text))) return text;
  return [...text].map((letter) => lookAlikes[letter] ?? letter).join('');
}

/** Nothing to fold: most words of the lists are like this. */
const plain = /^[a-z0-9 ]*$/;

/**
 * A text as it is compared: small letters, without accents and invisible characters, full-width and decorated letters
 * as plain ones, letters of other scripts in a Latin word as the Latin ones they imitate. Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(decoration, '')
    .normalize('NFC')
    .replace(variant, (letter) => variants[letter] ?? letter)
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(word, toLatin);
}
