/** How long to wait, in milliseconds, and for what, in words for the error. */
export interface Patience {
  readonly timeout?: number;
  readonly every?: number;
  readonly what?: string;
}

/** A pause in milliseconds: for time that a test measures, never for something to become ready. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks again and again until the answer is neither falsy nor an error, and gives that answer.
 * Throws after `timeout` (10 s) with what was waited for and the last answer or error.
 */
export async function until<T>(ask: () => T | Promise<T>, patience: Patience = {}): Promise<NonNullable<T>> {
  const { timeout = 10_000, every = 50, what = 'something' } = patience;
  const end = performance.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= end) {
      throw new Error(`waited ${timeout} ms for ${what}; last: ${String(last)}`, { cause: last });
    }
    await sleep(every);
  }
}

/** The answer of a promise, or `undefined` when it fails or takes longer than `ms`. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([promise.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
