import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Clips, moveTo, noClips, play } from '../../../src/domain/view';

/** Watches the clips one after the other, each for so much media time, and counts what comes of it. */
function watch(clips: readonly (readonly [string, number])[], from: Clips = noClips) {
  const counts = { view: 0, skip: 0 };
  let state = from;
  const take = (step: ReturnType<typeof play>) => {
    state = step.clips;
    if (step.outcome) counts[step.outcome]++;
  };
  for (const [key, ms] of clips) {
    take(moveTo(state, key));
    for (let left = ms; left >= 0; left -= 250) take(play(state, Math.min(250, left)));
  }
  take(moveTo(state, null));
  return counts;
}

it('is a view from 2 s of media time on, and a skip before', () => {
  expect(watch([['a', 1_999]])).toEqual({ view: 0, skip: 1 });
  expect(watch([['a', 2_000]])).toEqual({ view: 1, skip: 0 });
  expect(watch([['a', 60_000]])).toEqual({ view: 1, skip: 0 });
});

it('counts nothing anew on swiping back, but lets a skipped clip become a view', () => {
  expect(
    watch([
      ['a', 3_000],
      ['b', 500],
      ['a', 3_000],
      ['b', 500],
    ]),
  ).toEqual({ view: 1, skip: 1 });
  expect(
    watch([
      ['a', 500],
      ['b', 3_000],
      ['a', 3_000],
    ]),
  ).toEqual({ view: 2, skip: 1 });
});

it('counts every clip of a visit at most once as a view and once as a skip', () => {
  const clip = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 5_000 }));
  fc.assert(
    fc.property(fc.array(clip, { maxLength: 30 }), (clips) => {
      const distinct = new Set(clips.map(([key]) => key)).size;
      const { view, skip } = watch(clips);
      return view <= distinct && skip <= distinct && view + skip >= Math.min(1, clips.length);
    }),
  );
});
