import { toLatin } from './look-alikes';

/** Marks that only decorate: accents of alphabets, vowel signs and the stretch of Arabic, the dot of Devanagari. */
const decoration = new RegExp(
  [
    '[\\u0300-\\u036f]',
    '[\\u0483-\\u0489]',
    '\\u0640',
    '[\\u064b-\\u065f]',
    '\\u0670',
    '[\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed]',
    '\\u093c',
    '[\\u20d0-\\u20f0]',
    '[\\ufe00-\\ufe0f]',
    '[\\u{1f3fb}-\\u{1f3ff}]',
    '[\\u{e0100}-\\u{e01ef}]',
  ].join('|'),
  'gu',
);
/** Zero-width and bidirectional signs, soft hyphens, fillers and the empty pattern of Braille. */
const invisible = /[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;
/** White on black, circled or squared: the only decorated letters that Unicode does not take for letters. */
const blackLetter = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;
const [blackA, blackRows] = [0x1f150, 0x20];
/** One letter written in two ways, in Arabic and Devanagari. */
const variants: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ة: 'ه', ٱ: 'ا', ک: 'ك', 'ँ': 'ं' };
const variant = new RegExp(Object.keys(variants).join('|'), 'gu');
const quote = /[\u2018\u2019\u02bc`´]/g;
const word = /[\p{L}\p{M}\p{N}@$!*]+/gu;

const ascii = /^[\0-\x7f]*$/;

/** A text without invisible characters, with full-width and decorated letters and quotes as plain ones; capitals stay. */
export function plain(text: string): string {
  if (ascii.test(text)) return text.replaceAll('`', "'");
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(blackLetter, (letter) =>
      String.fromCharCode(97 + (((letter.codePointAt(0) ?? blackA) - blackA) % blackRows)),
    )
    .replace(quote, "'");
}

/**
 * A text as it is compared: plain, in small letters, without accents, letters of other scripts in a Latin word as the
 * Latin ones they imitate. Folding twice changes nothing, and words that were apart stay apart.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return plain(text).toLowerCase();
  return plain(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(decoration, '')
    .normalize('NFKC')
    .replace(variant, (letter) => variants[letter] ?? letter)
    .replace(quote, "'")
    .replace(word, toLatin);
}
