import type { Target } from '../../domain/limit';
import { t, targetName, type WordKey } from '../../platform/i18n';
import { Field } from '../../ui/field';
import { settings } from '../state';
import type { Targets } from './targets';

const headings: readonly (readonly [keyof Targets, WordKey])[] = [
  ['short', 'limitsTargetsShort'],
  ['groups', 'limitsTargetsGroups'],
  ['whole', 'limitsTargetsWhole'],
  ['rest', 'limitsTargetsRest'],
];

export interface TargetSelectProps {
  readonly label: string;
  readonly targets: Targets;
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}

/** What a rule is for: short video by site, the user's groups, whole sites, and other parts. */
export function TargetSelect({ label, targets, target, onChange }: TargetSelectProps) {
  return (
    <Field label={label}>
      {(attributes) => (
        <span class="select">
          <select
            {...attributes}
            value={target}
            onChange={(event) => onChange(event.currentTarget.value as Target)}
          >
            {headings
              .filter(([kind]) => targets[kind].length > 0)
              .map(([kind, heading]) => (
                <optgroup key={kind} label={t(heading)}>
                  {targets[kind].map((one) => (
                    <option key={one} value={one}>
                      {targetName(one, settings.value)}
                    </option>
                  ))}
                </optgroup>
              ))}
          </select>
        </span>
      )}
    </Field>
  );
}
