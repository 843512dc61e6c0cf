import type { WordKey } from '../../platform/i18n';

/** One kind of talk: why it is hard, what one can say, what helps, and what is better left. */
export interface TalkPart {
  readonly title: WordKey;
  readonly why: WordKey;
  readonly says: readonly WordKey[];
  readonly helps: WordKey;
  readonly avoid: WordKey;
}

export const talkParts: readonly TalkPart[] = [
  {
    title: 'talkOpen',
    why: 'talkOpenWhy',
    says: ['talkOpen1', 'talkOpen2', 'talkOpen3', 'talkOpen4', 'talkOpen5', 'talkOpen6'],
    helps: 'talkOpenHelps',
    avoid: 'talkOpenAvoid',
  },
  {
    title: 'talkAsk',
    why: 'talkAskWhy',
    says: ['talkAsk1', 'talkAsk2', 'talkAsk3', 'talkAsk4', 'talkAsk5'],
    helps: 'talkAskHelps',
    avoid: 'talkAskAvoid',
  },
  {
    title: 'talkAnswer',
    why: 'talkAnswerWhy',
    says: ['talkAnswer1', 'talkAnswer2', 'talkAnswer3', 'talkAnswer4', 'talkAnswer5'],
    helps: 'talkAnswerHelps',
    avoid: 'talkAnswerAvoid',
  },
];

/**
 * What to do when somebody talks about dying or hurting themselves, in this order. After the guidelines of Mental
 * Health First Aid (2014): ask directly, listen, do not leave them alone, promise no secrecy, bring in help.
 */
export const dangerSteps: readonly WordKey[] = [
  'talkDangerAsk',
  'talkDangerListen',
  'talkDangerStay',
  'talkDangerSecret',
  'talkDangerCall',
  'talkDangerNow',
  'talkDangerYou',
];
