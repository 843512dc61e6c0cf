/** What restricted mode can cover by itself. */
export const topics = [
  'self-harm',
  'eating',
  'violence',
  'sexual',
  'gambling',
  'alcohol',
  'drugs',
  'frightening',
  'challenges',
] as const;

/** A ready-made topic; `drugs` holds tobacco too, `challenges` the dangerous ones. */
export type Topic = (typeof topics)[number];

/** Topics whose covers offer the support page. */
export const supportTopics: ReadonlySet<Topic> = new Set<Topic>(['self-harm', 'eating']);
