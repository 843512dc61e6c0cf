import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { StoredInterval } from '../../domain/record';
import { offsetAt, type ShownVisit } from '../../domain/report/calendar-visits';
import type { StoredEvent } from '../../platform/database-schema';
import { formatDuration, formatTime, sectionName, t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { sectionColour } from '../../ui/section-colour';
import { kindWords } from '../kind-words';
import { eventWords } from '../log/event-words';
import { settings } from '../state';
import { clockOf } from './clock';

/** "in front", and with how long where it was more than one. */
function howWatched({ kinds }: ShownVisit): string {
  return kinds
    .map(([kind, ms]) =>
      kinds.length > 1 ? `${t(kindWords[kind])} ${formatDuration(ms)}` : t(kindWords[kind]),
    )
    .join(' · ');
}

function visitRow(visit: ShownVisit, counted: ReadonlySet<string>, isMinor: boolean): ComponentChildren {
  const { section, start, end, ms, offsets } = visit;
  const how = howWatched(visit);
  return (
    <li key={`${section} ${start}`} class={isMinor ? 'timeline-minor' : undefined}>
      <span>{t('weekHours', { from: clockOf(start, offsets[0]), to: clockOf(end, offsets[1]) })}</span>
      <span>
        <span class="row-name">
          <span class="swatch" style={{ '--colour': sectionColour(section) }} aria-hidden="true" />
          {sectionName(section)}
        </span>
        <small>{counted.has(section) ? how : `${how} · ${t('notCounted')}`}</small>
      </span>
      <b>{formatDuration(ms)}</b>
    </li>
  );
}

/** With more visits than `many` only the longest are shown at first. */
const [many, longest] = [30, 20];

/** The visits that are not among the longest of many. */
function minorOf(visits: readonly ShownVisit[]): ReadonlySet<ShownVisit> {
  return new Set(visits.length > many ? visits.toSorted((a, b) => b.ms - a.ms).slice(longest) : []);
}

/** What has a place between the visits; the log has the rest. */
const moments = new Set<StoredEvent['type']>(['block', 'leave', 'extra', 'door', 'pause', 'friend']);

interface TimelineProps {
  readonly visits: readonly ShownVisit[];
  readonly events: readonly StoredEvent[];
  readonly intervals: readonly StoredInterval[];
  readonly counted: ReadonlySet<string>;
  /** What is not in it, in words. */
  readonly missing: string | null;
}

/** The visits of a day and what happened between them, in the order of time. */
export function Timeline({ visits, events, intervals, counted, missing }: TimelineProps) {
  const [all, setAll] = useState(false);
  const minor = minorOf(visits);
  const noted = events.flatMap((event) => {
    if (!moments.has(event.type)) return [];
    const offset = offsetAt(event.at, intervals);
    const row = (
      <li key={event.id}>
        <span>{offset === null ? formatTime(event.at) : clockOf(event.at, offset)}</span>
        <span>{eventWords(event, settings.value)}</span>
      </li>
    );
    return [{ at: event.at, row }];
  });
  const visited = visits.map((visit) => ({
    at: visit.start,
    row: visitRow(visit, counted, minor.has(visit)),
  }));
  const rows = [...visited, ...noted];
  rows.sort((a, b) => a.at - b.at);
  if (rows.length === 0 && missing === null) return null;
  return (
    <Card title={t('dayTimeline')}>
      {minor.size > 0 && (
        <>
          <div class="card-corner">
            <Button size="small" onClick={() => setAll(!all)}>
              {all ? t('dayLongestOnly') : t('dayShowAll', { count: visits.length })}
            </Button>
          </div>
          {!all && <p class="muted small timeline-note">{t('dayLongestShown', { count: longest })}</p>}
        </>
      )}
      <ol class={minor.size > 0 && !all ? 'timeline timeline-short' : 'timeline'}>
        {rows.map(({ row }) => row)}
      </ol>
      {missing && <p class="muted small week-note">{missing}</p>}
    </Card>
  );
}
