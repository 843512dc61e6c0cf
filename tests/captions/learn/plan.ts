import type { Plan } from './learn';

/** How the weights of this version are learned: chosen on the captions for tuning, within what the package may weigh. */
export const plan: Plan = { pull: 0.8, steps: 250, least: 1.28, step: 0.5 };
