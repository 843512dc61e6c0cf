import type { Target } from '../../domain/limit';
import { type Targets, targetsOf } from '../limits/targets';
import { settings } from '../state';

/** What can be covered; what is covered now is offered too, even where its site is not counted any more. */
export function targetsWith(target: Target): Targets {
  const targets = targetsOf(settings.value);
  const offered = Object.values(targets).flat();
  return offered.includes(target) ? targets : { ...targets, short: [target, ...targets.short] };
}
