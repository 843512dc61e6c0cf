import { Field } from './field';

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** One of several things, chosen from a list that opens. */
export function Select<T extends string>({ options, value, onChange, ...field }: SelectProps<T>) {
  return (
    <Field {...field}>
      {(attributes) => (
        <span class="select">
          <select
            {...attributes}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value as T)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} lang={option.lang}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}
