import { useEffect, useState } from 'preact/hooks';

const read = () => location.hash.split('?')[1] ?? '';

/** What follows the question mark in the address, as it is now: what a page is asked to show. */
export function useQuery(): string {
  const [query, setQuery] = useState(read);
  useEffect(() => {
    const follow = () => setQuery(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return query;
}
