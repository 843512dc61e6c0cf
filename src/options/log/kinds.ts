import type { EventType } from '../../domain/event-types';
import type { WordKey } from '../../platform/i18n';

/** What of the log is shown; `null`: all of it. */
export const kinds = [
  { words: 'logAll', types: null },
  { words: 'logRules', types: ['changed', 'queued', 'block', 'leave', 'door', 'pause', 'friend'] },
  { words: 'weekExtra', types: ['extra'] },
  { words: 'logClock', types: ['clock', 'clockAhead', 'zone'] },
  { words: 'logAccess', types: ['withdrawn', 'allowed', 'tampered'] },
] as const satisfies readonly { words: WordKey; types: readonly EventType[] | null }[];
export type Kind = (typeof kinds)[number];
