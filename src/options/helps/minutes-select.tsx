import { formatLongDuration } from '../../platform/i18n';
import { Select } from '../../ui/select';

const minuteMs = 60_000;

export interface MinutesSelectProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The minutes that are offered. What was chosen is among them in any case. */
  readonly offered: readonly number[];
  /** Whole ms. */
  readonly ms: number;
  readonly onChange: (ms: number) => void;
}

/** A stretch of time, chosen from a list. */
export function MinutesSelect({ offered, ms, onChange, ...field }: MinutesSelectProps) {
  const all = offered.map((minutes) => minutes * minuteMs);
  const choices = all.includes(ms) ? all : [...all, ms].sort((a, b) => a - b);
  return (
    <Select
      {...field}
      value={String(ms)}
      options={choices.map((choice) => ({ value: String(choice), label: formatLongDuration(choice) }))}
      onChange={(value) => onChange(Number(value))}
    />
  );
}
