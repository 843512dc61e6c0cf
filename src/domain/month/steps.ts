/** What the steps are about. */
export const themes = ['sleep', 'friends', 'outside', 'feed', 'privacy', 'kindness', 'talking'] as const;
export type Theme = (typeof themes)[number];

/** One small thing to do: five minutes or less, without cost, gear, or a body or family that can do everything. */
export interface Step<Id extends string = string> {
  readonly id: Id;
  readonly theme: Theme;
  /** The page of Tosha where it can be done. */
  readonly page?: string;
}

/** The easiest first; neighbours are about different things. An id stays what it is: it is stored. */
const list = [
  { id: 'breaths', theme: 'kindness', page: 'breathe' },
  { id: 'sky', theme: 'outside' },
  { id: 'hello', theme: 'friends' },
  { id: 'bedtime', theme: 'sleep', page: 'hours' },
  { id: 'notForMe', theme: 'feed' },
  { id: 'oneWord', theme: 'talking', page: 'checkin' },
  { id: 'followers', theme: 'privacy', page: 'safety' },
  { id: 'thanks', theme: 'kindness' },
  { id: 'daylight', theme: 'outside' },
  { id: 'screenAway', theme: 'sleep' },
  { id: 'memory', theme: 'friends' },
  { id: 'unfollow', theme: 'feed' },
  { id: 'messages', theme: 'privacy', page: 'safety' },
  { id: 'person', theme: 'talking', page: 'support' },
  { id: 'green', theme: 'outside' },
  { id: 'favour', theme: 'kindness' },
  { id: 'heavy', theme: 'sleep', page: 'breathe' },
  { id: 'hideOne', theme: 'feed', page: 'quiet' },
  { id: 'askHow', theme: 'friends', page: 'talk' },
  { id: 'location', theme: 'privacy', page: 'safety' },
  { id: 'air', theme: 'outside' },
  { id: 'hardThing', theme: 'talking', page: 'talk' },
  { id: 'tomorrow', theme: 'sleep' },
  { id: 'goal', theme: 'feed', page: 'limits' },
  { id: 'asFriend', theme: 'kindness' },
  { id: 'askFirst', theme: 'privacy' },
  { id: 'filter', theme: 'feed', page: 'restricted' },
  { id: 'together', theme: 'friends' },
  { id: 'practise', theme: 'talking', page: 'talk' },
  { id: 'keepOne', theme: 'kindness' },
] as const satisfies readonly Step[];

export type StepId = (typeof list)[number]['id'];

/** The thirty steps of the month, in their order. */
export const steps: readonly Step<StepId>[] = list;
