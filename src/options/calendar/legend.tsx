import { formatDuration, t } from '../../platform/i18n';

interface HeatLegendProps {
  /** See `heatEnds`. */
  readonly ends: readonly [number, number, number];
  /** Whether any day had a goal. */
  readonly hasGoal: boolean;
}

/** What the colours and the mark of a calendar mean. */
export function HeatLegend({ ends, hasGoal }: HeatLegendProps) {
  const words = [
    formatDuration(0),
    ...ends.map((ms) => t('calendarUpTo', { time: formatDuration(ms) })),
    t('calendarOver', { time: formatDuration(ends[2]) }),
  ];
  return (
    <ul class="legend calendar-legend">
      {words.map((word, heat) => (
        <li key={word}>
          <span class={`heat-${heat}`} aria-hidden="true" />
          {word}
        </li>
      ))}
      {hasGoal && (
        <li>
          <span class="heat-0 past" aria-hidden="true" />
          {t('calendarPast')}
        </li>
      )}
    </ul>
  );
}
