import { describe, expect, it } from 'vitest';
import { compileFilter } from '../../../../src/domain/filter/compile';
import { judge as judgeCaption } from '../../../../src/domain/filter/judge';
import { topics } from '../../../../src/domain/filter/topics';
import { readIdentities } from '../../../captions/learn/read-lessons';
import { judgingTopics } from './filters';

const judge = judgingTopics();

describe('videos that help', () => {
  it.each([
    'If you are having suicidal thoughts, please call a helpline. You matter',
    '100 days sober today! No vodka, no regrets',
    'My eating disorder recovery: what I eat in a day to heal #edrecovery',
    'Suicide prevention week: how to talk to a friend',
    'Gambling addiction almost took my family. Get help, here is how',
    'Ukiwa na mawazo ya kujiua, piga simu kwa msaada',
  ])('are let through, or covered with support first: %s', (text) => {
    expect(judge(text)?.care ?? true).toBe(true);
  });

  it.each(['#thinspo recovery', 'pro ana tips, not recovery'])(
    'are not what promotion says of itself: %s',
    (text) => {
      expect(judge(text)).toEqual({ topic: 'eating', care: true });
    },
  );
});

describe('who somebody is', () => {
  it.each(
    'gay lesbian trans queer bisexual black albino muslim christian jewish hindu disabled autistic blind deaf refugee fat plus-size kikuyu luo somali nubian dalit roma pregnant hiv+ widow orphan'
      .split(' ')
      .flatMap((word) => [
        word,
        `Proud to be ${word}`,
        `#${word}pride`,
        `a ${word} family's day at the market`,
      ]),
  )('never matches alone: %s', (text) => {
    expect(judge(text)).toBeNull();
  });

  it.each(readIdentities())('never matches alone, in any of the languages: %s', (word) => {
    expect(judge(word)).toBeNull();
    expect(judge(`#${word.replaceAll(' ', '')}`)).toBeNull();
  });
});

describe('what merely sounds like it', () => {
  it.each([
    "I'm dead 💀 this is so funny",
    'These shoes are to die for',
    'She is killing it in this role',
    'Shot on iPhone',
    'Espresso shots before school',
    'Bombastic side eye',
    'Penalty shoot out, what a finish',
    'Chicken thighs and breast on the grill',
    'Photo shoot with my wife',
    'Drug discovery: how a chemist works',
    'High school graduation',
    'The cleaning challenge',
  ])('is not covered: %s', (text) => {
    expect(judge(text)).toBeNull();
  });
});

describe('what says alone what it is about', () => {
  const filter = compileFilter({ topics, own: [], level: 'moderate' });
  const judgeAll = (...texts: string[]) => judgeCaption(filter, { texts, creators: [] })?.topic ?? null;

  it.each([
    [['porn'], 'sexual'],
    [['#killyourself'], 'self-harm'],
    [['suicide', 'suicide by Someone 1.2M views 3 minutes, 4 seconds'], 'self-harm'],
  ])('is covered: %s', (texts, topic) => {
    expect(judgeAll(...texts)).toBe(topic);
  });

  it.each([
    [['#wine', 'Risotto with a spoon of #wine and 20 mushrooms']],
    [['weed', 'weed by hand in 3 rows of pumpkins, says our farmer #garden']],
    [['noose', 'noose knot for a swing? no, a bowline']],
  ])('is not where it is a part of more: %s', (texts) => {
    expect(judgeAll(...texts)).toBeNull();
  });

  it('counts for topics that are on alone', () => {
    expect(judgingTopics('alcohol')('porn')).toBeNull();
  });
});

describe('a caption with several topics', () => {
  it('is of the one that most of it is about', () => {
    expect(judge('casino jackpot slots, free spins tonight, with vodka')?.topic).toBe('gambling');
  });

  it('is judged by topics that are on alone', () => {
    expect(judgingTopics('alcohol')('casino jackpot tonight')).toBeNull();
    expect(judgingTopics('alcohol')('casino night: vodka, whisky and beer, drunk again')?.topic).toBe(
      'alcohol',
    );
  });
});
