import { useEffect, useState } from 'preact/hooks';

/** Counts whole seconds from 0, for as long as the page is seen: nobody breathes with a page that is hidden. */
export function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const count = () => document.visibilityState === 'visible' && setSeconds((before) => before + 1);
    const timer = setInterval(count, 1_000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
