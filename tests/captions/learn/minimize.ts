/** What is minimised: gives the value at `x`, and writes the gradient there into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

/** So many steps back are remembered. */
const memory = 8;
/** A step has to bring this part of what the slope promises (Armijo). */
const enough = 1e-4;
const mostHalvings = 20;

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** Adds `factor` times `other` to `one`. */
function add(one: Float64Array, factor: number, other: Float64Array): void {
  for (let at = 0; at < one.length; at += 1) (one[at] as number) += factor * (other[at] as number);
}

const minus = (one: Float64Array, other: Float64Array) =>
  one.map((value, at) => value - (other[at] as number));

interface Past {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly product: number;
}

/** The direction of the two-loop recursion (Nocedal 1980). */
function direction(gradient: Float64Array, past: readonly Past[]): Float64Array {
  const result = gradient.map((value) => -value);
  const factors = past.map(() => 0);
  for (let at = past.length - 1; at >= 0; at -= 1) {
    const { step, change, product } = past[at] as Past;
    factors[at] = dot(step, result) / product;
    add(result, -(factors[at] as number), change);
  }
  const last = past.at(-1);
  if (last) {
    const scale = last.product / dot(last.change, last.change);
    for (let at = 0; at < result.length; at += 1) (result[at] as number) *= scale;
  }
  past.forEach(({ step, change, product }, at) => {
    add(result, (factors[at] as number) - dot(change, result) / product, step);
  });
  return result;
}

/** Minimises a smooth convex function by L-BFGS from zero on, in at most so many steps. The same input gives the same result. */
export function minimize(objective: Objective, size: number, steps: number): Float64Array {
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(x, gradient);
  const past: Past[] = [];
  for (let taken = 0; taken < steps; taken += 1) {
    const way = direction(gradient, past);
    const slope = dot(gradient, way);
    let length = past.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let halvings = 0; halvings < mostHalvings; halvings += 1) {
      next.set(x);
      add(next, length, way);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + enough * length * slope) break;
      length /= 2;
    }
    if (!(nextValue < value)) break;
    const step = minus(next, x);
    const change = minus(nextGradient, gradient);
    const product = dot(step, change);
    if (product > 0) past.push({ step, change, product });
    if (past.length > memory) past.shift();
    [x, gradient, value] = [next, nextGradient, nextValue];
  }
  return x;
}
