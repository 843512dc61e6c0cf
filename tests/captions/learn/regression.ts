import { minimize, type Objective } from './minimize';

/** A caption as the learner sees it. */
export interface Sample {
  /** Its features, by their numbers. */
  readonly features: Int32Array;
  /** The number of its kind. */
  readonly kind: number;
  /** How much it counts: 1 for a caption. */
  readonly importance: number;
}

/** How many weights are learned: one for every feature and kind. */
export interface Shape {
  readonly features: number;
  readonly kinds: number;
}

/** Weights by feature and kind, and of every kind without a feature. */
export interface Model {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

export interface Pace {
  /** How strongly weights are pulled to zero (L2). */
  readonly pull: number;
  /** Steps of the optimiser: few of them keep weights small too. */
  readonly steps: number;
}

/** The loss of samples: minus the logarithm of the chance that each is of its kind, and the pull of all weights to zero. */
function lossOf(
  samples: readonly Sample[],
  { features, kinds }: Shape,
  pull: number,
  allowed: Uint8Array | null,
): Objective {
  const biasAt = features * kinds;
  const scores = new Float64Array(kinds);
  return (x, gradient) => {
    let loss = 0;
    for (let at = 0; at < biasAt; at += 1) {
      const weight = x[at] as number;
      loss += (pull * weight * weight) / 2;
      gradient[at] = pull * weight;
    }
    gradient.fill(0, biasAt);
    for (const { features: found, kind, importance } of samples) {
      for (let one = 0; one < kinds; one += 1) scores[one] = x[biasAt + one] as number;
      for (const feature of found)
        for (let one = 0; one < kinds; one += 1)
          (scores[one] as number) += x[feature * kinds + one] as number;
      let most = scores[0] as number;
      for (let one = 1; one < kinds; one += 1) most = Math.max(most, scores[one] as number);
      let sum = 0;
      for (let one = 0; one < kinds; one += 1) {
        scores[one] = Math.exp((scores[one] as number) - most);
        sum += scores[one] as number;
      }
      loss -= importance * Math.log((scores[kind] as number) / sum);
      for (let one = 0; one < kinds; one += 1) {
        scores[one] = importance * ((scores[one] as number) / sum - (one === kind ? 1 : 0));
        (gradient[biasAt + one] as number) += scores[one] as number;
      }
      for (const feature of found)
        for (let one = 0; one < kinds; one += 1)
          (gradient[feature * kinds + one] as number) += scores[one] as number;
    }
    if (allowed) for (let at = 0; at < biasAt; at += 1) if (allowed[at] === 0) gradient[at] = 0;
    return loss;
  };
}

/**
 * Multinomial logistic regression.
 * @param allowed which weights may leave zero, by their place
 */
export function regress(
  samples: readonly Sample[],
  shape: Shape,
  { pull, steps }: Pace,
  allowed: Uint8Array | null = null,
): Model {
  const biasAt = shape.features * shape.kinds;
  const x = minimize(lossOf(samples, shape, pull, allowed), biasAt + shape.kinds, steps);
  return { weights: x.subarray(0, biasAt), bias: x.subarray(biasAt) };
}
