import { useId } from 'preact/hooks';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  /** What it does or how it stands, under the label. */
  readonly detail?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off and takes effect at once. The whole row can be pressed. */
export function Switch({ label, detail, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label class="switch">
      <span class="switch-words">
        <span id={`${id}-label`}>{label}</span>
        {detail && <small id={`${id}-detail`}>{detail}</small>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says by itself whether it is checked.
        role="switch"
        aria-labelledby={`${id}-label`}
        {...(detail ? { 'aria-describedby': `${id}-detail` } : {})}
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          const { currentTarget } = event;
          onChange(currentTarget.checked);
          // What is shown is what is stored: the owner changes `checked` when the change has been kept.
          currentTarget.checked = checked;
        }}
      />
    </label>
  );
}
