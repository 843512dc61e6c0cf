import { useId } from 'preact/hooks';
import './choice.css';

/** One thing that can be chosen. */
interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly detail?: string;
  readonly lang?: string;
}

export interface ChoiceListProps<T extends string> {
  /** The question; read before each choice. */
  readonly label: string;
  /** Hides the question from sight where a heading says the same. */
  readonly labelHidden?: boolean;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  /** More about the question, under it. */
  readonly hint?: string;
  /** Whether one may be chosen or several. */
  readonly kind: 'one' | 'several';
  readonly onChange: (chosen: T[]) => void;
}

function toggled<T extends string>(choices: readonly Choice<T>[], chosen: readonly T[], value: T): T[] {
  const wanted = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return choices.map((choice) => choice.value).filter((one) => wanted.includes(one));
}

/** Big boxes to choose from. */
export function ChoiceList<T extends string>(props: ChoiceListProps<T>) {
  const { label, labelHidden = false, hint, choices, chosen, kind, onChange } = props;
  const name = useId();
  return (
    <fieldset aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend class={labelHidden ? 'visually-hidden' : 'choice-question'}>{label}</legend>
      {hint && (
        <p class="choice-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <div class="choices">
        {choices.map(({ value, label: words, detail, lang }) => (
          <label class="choice" key={value}>
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => onChange(kind === 'one' ? [value] : toggled(choices, chosen, value))}
            />
            <span lang={lang}>
              {words}
              {detail && <small>{detail}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
