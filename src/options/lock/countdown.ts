import { useEffect, useState } from 'preact/hooks';
import { now } from '../../platform/clock';

/** Ms until a moment (UTC ms), counted down once a second; 0 when it is over. */
export function useCountdown(until: number): number {
  const [left, setLeft] = useState(Math.max(0, until - now()));
  useEffect(() => {
    setLeft(Math.max(0, until - now()));
    if (until <= now()) return;
    const timer = setInterval(() => setLeft(Math.max(0, until - now())), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
