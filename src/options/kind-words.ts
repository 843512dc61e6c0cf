import type { AttentionKind } from '../domain/usage';
import type { WordKey } from '../platform/i18n';

/** How something was watched: "in front". */
export const kindWords: Readonly<Record<AttentionKind, WordKey>> = {
  focused: 'dayFocused',
  beside: 'dayBeside',
  pip: 'dayPip',
  background: 'dayBackground',
};
