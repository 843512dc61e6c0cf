import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * What is being filled in, beginning with what holds, and anew whenever that changes.
 * @returns the draft, a way to change parts of it, and a way back to what holds
 */
export function useDraft<T extends object>(
  holds: T,
): readonly [draft: T, change: (part: Partial<T>) => void, reset: () => void] {
  const [draft, setDraft] = useState(holds);
  const latest = useRef(holds);
  useLayoutEffect(() => {
    if (JSON.stringify(latest.current) !== JSON.stringify(holds)) setDraft(holds);
    latest.current = holds;
  }, [holds]);
  return [draft, (part) => setDraft({ ...draft, ...part }), () => setDraft(latest.current)];
}
