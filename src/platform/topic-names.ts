import type { Topic } from '../domain/filter/topics';
import type { WordKey } from './words';

/** What each ready-made topic is called. */
export const topicNames: Readonly<Record<Topic, WordKey>> = {
  'self-harm': 'topicSelfHarm',
  eating: 'topicEating',
  violence: 'topicViolence',
  sexual: 'topicSexual',
  gambling: 'topicGambling',
  alcohol: 'topicAlcohol',
  drugs: 'topicDrugs',
  frightening: 'topicFrightening',
  challenges: 'topicChallenges',
};
