import type { SectionId } from './catalogue';
import { sectionsOf, trackedSections } from './coverage';
import { toleranceMs } from './line';
import { type StoredInterval, visitGapMs } from './record';
import type { Settings } from './settings';
import type { DoorAnswer, Run, Today } from './today';
import type { Watched } from './usage';

/** What is followed without a gap: a visit, or the stretch before a break. */
export interface Track {
  /** The key in `Today.runs`. */
  readonly key: string;
  readonly covered: ReadonlySet<SectionId>;
  /** A gap of at least so many ms ends the run. */
  readonly gapMs: number;
  /** True where watching begins it; a visit through the door begins with the answer that is given there. */
  readonly begins: boolean;
}

type Runs = Readonly<Record<string, Run>>;
const made = new WeakMap<Settings, readonly Track[]>();

/** The key of the run that is the break's. */
export const breakKey = 'break';

/** The key of the run that tells how long somebody has been watching, where check-ins are on. */
export const checkInKey = 'checkIn';

/** The key of the run of a visit through the door. */
export function doorKey(section: SectionId): string {
  return `door:${section}`;
}

/** What has to be followed under these settings: nothing, for most people. */
export function tracksOf(settings: Settings): readonly Track[] {
  const known = made.get(settings);
  if (known) return known;
  const { limits, breaks, door, checkIns } = settings;
  const tracks = [
    ...limits
      .filter(({ per }) => per === 'visit')
      .map(({ id, target }) => ({
        key: id,
        covered: sectionsOf(target, settings),
        gapMs: visitGapMs,
        begins: true,
      })),
    ...(breaks.on
      ? [{ key: breakKey, covered: sectionsOf(breaks.target, settings), gapMs: breaks.pauseMs, begins: true }]
      : []),
    ...(checkIns
      ? [{ key: checkInKey, covered: sectionsOf('all', settings), gapMs: visitGapMs, begins: true }]
      : []),
    ...trackedSections(settings)
      .filter(({ short }) => door && short)
      .map(({ id }) => ({ key: doorKey(id), covered: new Set([id]), gapMs: visitGapMs, begins: false })),
  ];
  made.set(settings, tracks);
  return tracks;
}

/**
 * True where watching at `at` begins a new run. A page counts its time by a clock of its own: one that is a little slow
 * must not go on with what was over when the page was let open.
 */
function isPast(run: Run, at: number, gapMs: number): boolean {
  return at >= run.end + gapMs - toleranceMs;
}

/** @param begins false for what only an answer begins: watching goes on with it, and never starts it anew */
function goOn(run: Run | undefined, from: number, until: number, { gapMs, begins }: Track): Run | undefined {
  if (!begins && (!run || isPast(run, from, gapMs))) return run;
  if (!run || isPast(run, from, gapMs)) return { ms: until - from, views: 0, end: until };
  const end = Math.max(run.end, until);
  // What went on at once is counted once.
  return { ms: run.ms + end - Math.max(run.end, Math.min(from, end)), views: run.views, end };
}

/**
 * The runs after what a beat reports. A run that nothing follows any more is dropped.
 * @param shift UTC time plus this is the monotonic line, ms
 */
export function addToRuns(
  runs: Runs,
  tracks: readonly Track[],
  placed: readonly StoredInterval[],
  watched: readonly Watched[],
  shift: number,
): Runs {
  if (tracks.length === 0) return {};
  const views = watched.filter(({ outcome }) => outcome === 'view');
  const entries = tracks.flatMap((track) => {
    const { key, covered, gapMs, begins } = track;
    let run: Run | undefined = runs[key];
    for (const { section, from, until } of placed)
      if (covered.has(section)) run = goOn(run, from, until, track);
    for (const { section, at } of views) {
      if (!covered.has(section)) continue;
      const goesOn = run && !isPast(run, at + shift, gapMs);
      if (run && goesOn) run = { ...run, views: run.views + 1 };
      else if (begins) run = { ms: 0, views: 1, end: at + shift };
    }
    return run ? [[key, run] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Two records of the same runs: of each the one that ends later, and of two that end together the longer. */
export function laterRuns(one: Runs, other: Runs): Runs {
  const later = Object.entries(other).filter(([key, { end, ms, views }]) => {
    const run = one[key];
    if (!run || end !== run.end) return !run || end > run.end;
    return ms + views >= run.ms + run.views;
  });
  return { ...one, ...Object.fromEntries(later) };
}

/** Where things stand once the question at the door of a section is answered: its visit begins. */
export function answered(today: Today, section: SectionId, answer: DoorAnswer): Today {
  return {
    ...today,
    doors: { ...today.doors, [section]: answer },
    runs: { ...today.runs, [doorKey(section)]: { ms: 0, views: 0, end: answer.at } },
  };
}
