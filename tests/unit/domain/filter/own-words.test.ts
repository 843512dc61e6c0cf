import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnEntry } from '../../../../src/domain/filter/own-entry';
import { OwnWords } from '../../../../src/domain/filter/own-words';
import { judgingOwn } from './filters';

const own = { topic: 'own', care: false };
/** Small letters of which none is drawn out or stands for a digit. */
const letters = fc
  .string({ unit: fc.constantFrom(...'bcdfghjkmnpqrtuvwxyz'), minLength: 4, maxLength: 12 })
  .filter((word) => !/(.)\1/.test(word));

describe('a word of the user’s own', () => {
  const judge = judgingOwn(
    'Kétamine',
    'matatu race',
    '#kanairo',
    '@Loud.Creator',
    '赌博',
    'パチンコ',
    'การพนัน',
    '🎲',
  );

  it.each([
    'ketamine',
    'KETAMINE!!',
    'so… “kétamine”',
    'kétamines? no: ketamine',
    'ket4mine',
    'k3tam1ne',
    'keeeetamine',
    'k e t a m i n e',
    'k.e.t.a.m.i.n.e',
    'k-e-t-a-m-i-n-e',
    'keta-mine',
    'ket*mine',
    'ket**ine',
    'кетаmine',
    'kеtаminе',
    'ｋｅｔａｍｉｎｅ',
    'ke​tamine',
    '𝗸𝗲𝘁𝗮𝗺𝗶𝗻𝗲',
    '#ketamine',
    '#Ketamine_Story',
    '#KetamineStory',
    '#ketaminestory',
    'ketamine’s',
    'l’kétamine',
    'd’kétamine',
    '@ketamine_daily',
    'Matatu   RACE on Thika road',
    '#MatatuRace',
    'matatu-race',
    'vibes #KANAIRO',
    '我不喜欢赌博的人',
    '毎日パチンコに行く',
    'ไม่เล่นการพนันอีก',
    'roll 🎲 again',
    'roll🎲again',
  ])('covers "%s"', (text) => {
    expect(judge(text)).toEqual(own);
  });

  it.each([
    'ketaminesque',
    'preketamine',
    'matatu. A race in June',
    'a race of matatu',
    'kanairo without its sign',
    'loud creator',
    'keta mine',
    '',
    '   ',
    '#',
    '@',
    '***',
  ])('lets "%s" through', (text) => {
    expect(judge(text)).toBeNull();
  });

  it.each([
    ['@Loud.Creator', true],
    ['loud.creator', true],
    ['LOUD.CREATOR', true],
    ['loud.creator2', false],
    ['Ketamine Clips', true],
    ['Clips', false],
  ])('looks for creators among names: %s', (creator, covered) => {
    expect(judge('a day at the market', creator)).toEqual(covered ? own : null);
  });

  it('is not undone by words of care', () => {
    expect(judge('ketamine: recovery, therapy, helpline, awareness')?.topic).toBe('own');
  });

  it('is found whole, however it is cased, among any other words', () => {
    fc.assert(
      fc.property(letters, letters, letters, fc.boolean(), (word, before, after, upper) => {
        fc.pre(before !== word && after !== word);
        const text = `${before} ${upper ? word.toUpperCase() : word}, ${after}`;
        expect(judgingOwn(word)(text)).toEqual(own);
      }),
      { numRuns: 50 },
    );
  });

  it('is never found inside a longer word', () => {
    fc.assert(
      fc.property(letters, letters, (word, more) => {
        const has = judgingOwn(word);
        expect(has(`${word}${more}`)).toBeNull();
        expect(has(`${more}${word}`)).toBeNull();
        expect(has(`${more}${word}${more}`)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('finds phrases only as words in a row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(letters, { minLength: 2, maxLength: 4 }), letters, (words, other) => {
        fc.pre(!words.includes(other));
        const has = judgingOwn(words.join(' '));
        expect(has(words.join(' '))).toEqual(own);
        expect(has(words.join(` ${other} `))).toBeNull();
        expect(has([...words].reverse().join(' '))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."ab!*$@#'|()+-_ ."), maxLength: 8 }),
  );

  it('can be read, whatever it is', () => {
    fc.assert(
      fc.property(strange, (entry) => {
        const read = readOwnEntry(entry);
        if (read.kind === 'phrase') expect(() => new OwnWords().add(read.phrase)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it('breaks none of the others', () => {
    fc.assert(
      fc.property(fc.array(strange, { maxLength: 5 }), (others) => {
        expect(judgingOwn(...others, 'ketamine')('no ketamine')).toEqual(own);
      }),
      { numRuns: 50 },
    );
  });

  it('that has no letter, digit or emoji covers nothing', () => {
    const has = judgingOwn('', ' ', '#', '@', '***', '…', '()', '|', '+', '!');
    for (const text of ['a day', '…', '* * *', '( | )', '#', '@'])
      for (const creator of ['someone', '', '@', '…']) expect(has(text, creator)).toBeNull();
  });

  it('may be an emoji as a hashtag', () => {
    expect(judgingOwn('#🎲')('roll it 🎲')).toEqual(own);
  });

  it('in scripts that do not part words are found wherever they stand', () => {
    const has = judgingOwn('การพนัน', '死', '赌博');
    for (const text of ['ไม่ชอบการพนันเลย', '他死了', '不要赌博']) expect(has(text)).toEqual(own);
    for (const text of ['การบ้าน', '他走了', '赌气', '']) expect(has(text)).toBeNull();
  });

  it.each(['#thinking', '#something', '#thinkingoutloud'])(
    'is not in a hashtag by chance: thin in %s',
    (tag) => {
      expect(judgingOwn('thin')(tag)).toBeNull();
    },
  );
});
