import { useEffect, useState } from 'preact/hooks';

/** Counts whole seconds from 0 while something is going on; `null` while it is not. */
export function useSeconds(isRunning: boolean): number | null {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!isRunning) return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return isRunning ? seconds : null;
}
