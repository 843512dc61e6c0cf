import { describe, expect, it } from 'vitest';
import { chooseLanguage, directionOf, localeFor } from '../../../src/domain/languages';
import { messagesOf, pseudoRtlOf, sentence } from '../../../src/domain/words';

const messages = {
  left: { one: '{count} minute left', other: '{count} minutes left' },
  plain: 'From {from} to {to}',
};
const english = new Intl.PluralRules('en');
const say = (key: string, args = {}, dir?: 'ltr' | 'rtl') =>
  sentence(messages, key, args, english, (value) => `<${value}>`, dir);

describe('sentence', () => {
  it('chooses the plural form by count', () => {
    expect(say('left', { count: 1 })).toBe('<1> minute left');
    expect(say('left', { count: 0 })).toBe('<0> minutes left');
  });

  it('falls back to the other form when a language lacks one', () => {
    const arabic = new Intl.PluralRules('ar');
    expect(sentence(messages, 'left', { count: 2 }, arabic, String)).toBe('2 minutes left');
  });

  it('keeps a placeholder that has no argument, so that the mistake is seen', () => {
    expect(say('plain', { from: 'a' })).toBe('From a to {to}');
  });

  it('does not take a value for a placeholder', () => {
    expect(say('plain', { from: '{to}', to: 'b' })).toBe('From {to} to b');
  });

  it('takes the other form where no number is given', () => {
    expect(say('left')).toBe('{count} minutes left');
  });

  it('answers null for an unknown key', () => {
    expect(say('nothing')).toBeNull();
  });

  it('isolates values in right-to-left text', () => {
    expect(say('plain', { from: 'a', to: 'b' }, 'rtl')).toBe('From \u2068a\u2069 to \u2068b\u2069');
  });
});

describe('pseudoRtlOf', () => {
  it('turns the text round and leaves the placeholders alone', () => {
    const turned = {
      a: '\u202eFrom \u202c{from}\u202e to \u202c{to}',
      b: { other: '{count}\u202e left\u202c' },
    };
    expect(pseudoRtlOf({ a: messages.plain, b: { other: '{count} left' } })).toEqual(turned);
  });
});

describe('chooseLanguage', () => {
  it('takes the choice before the browser, and the first of the browser that is spoken', () => {
    expect(chooseLanguage('sw', ['en-US'])).toBe('sw');
    expect(chooseLanguage(null, ['de-DE', 'sw-KE', 'en-US'])).toBe('sw');
    expect(chooseLanguage(null, ['de-DE'])).toBe('en');
  });

  it('goes on to the browser when the choice is a language of a newer version', () => {
    expect(chooseLanguage('zu', ['sw'])).toBe('sw');
  });

  it('speaks the pseudo language only when it is chosen', () => {
    expect(chooseLanguage('ar-XB', ['en'])).toBe('ar-XB');
    expect(chooseLanguage(null, ['ar-XB', 'sw'])).toBe('sw');
    expect(directionOf('ar-XB')).toBe('rtl');
  });

  it('formats by the variety of the language that the user reads', () => {
    expect(localeFor('en', ['sw', 'en-KE'])).toBe('en-KE');
    expect(localeFor('sw', ['en-US'])).toBe('sw');
  });
});

describe('a file of messages', () => {
  it('gives sentences, and plural forms together', () => {
    const file = { a_one: { message: '1' }, a_other: { message: 'n' }, b: { message: 'B' } };
    expect(messagesOf(file)).toEqual({ a: { one: '1', other: 'n' }, b: 'B' });
  });

  it('is refused when a sentence stands in it with forms and without', () => {
    const [form, whole] = [{ a_other: { message: 'n' } }, { a: { message: 'A' } }];
    expect(() => messagesOf({ ...form, ...whole })).toThrow(RangeError);
    expect(() => messagesOf({ ...whole, ...form })).toThrow(RangeError);
  });
});
