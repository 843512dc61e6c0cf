import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** What a control must carry, so that its label, hint and error belong to it. */
interface ControlAttributes {
  readonly id: string;
  readonly class: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; read out as soon as it appears. */
  readonly error?: string | undefined;
  /** A unit or a button that stands after the control. */
  readonly after?: ComponentChildren;
  /** The id of the control, where something outside has to find it. */
  readonly id?: string | undefined;
  readonly children: (attributes: ControlAttributes) => ComponentChildren;
}

/** A control with its label above it, and its hint and error below. */
export function Field({ label, hint, error, after, id: given, children }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const attributes: ControlAttributes = {
    id,
    class: 'input',
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': 'true' } : {}),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-line">
        {children(attributes)}
        {after}
      </div>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div aria-live="polite">
        {error && (
          <p class="field-error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
