/** What is noted apart from watching; `docs/data-format.md` says when, and with what `detail`. */
export const eventTypes = [
  'block',
  'leave',
  'extra',
  'door',
  'pause',
  'friend',
  'changed',
  'queued',
  'clock',
  'clockAhead',
  'zone',
  'withdrawn',
  'allowed',
  'tampered',
] as const;
export type EventType = (typeof eventTypes)[number];
