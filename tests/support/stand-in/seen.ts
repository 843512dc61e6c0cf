import type { IncomingMessage } from 'node:http';

/** One request that reached the stand-in. */
export interface Seen {
  /** When it came, in UTC milliseconds. */
  readonly at: number;
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What it was for, as the browser says: `document`, `script`, `video`, `empty` (fetch) … */
  readonly resource: string;
}

/** What to look for; every part that is given must match. */
export interface Query {
  readonly host?: string;
  readonly path?: string | RegExp;
  readonly resource?: string;
  /** UTC milliseconds; earlier requests are left out. */
  readonly since?: number;
}

/** What the server remembers of a request. */
export function describe(request: IncomingMessage): Seen {
  return {
    at: Date.now(),
    host: (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
    path: request.url ?? '/',
    method: request.method ?? 'GET',
    headers: request.headers,
    resource: String(request.headers['sec-fetch-dest'] ?? 'unknown'),
  };
}

/** True when a request is one that is looked for. A `path` that is a string must be the whole path with its query. */
export function matches(seen: Seen, query: Query): boolean {
  const { host, path, resource, since } = query;
  if (host !== undefined && seen.host !== host) return false;
  if (resource !== undefined && seen.resource !== resource) return false;
  if (since !== undefined && seen.at < since) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? seen.path === path : path.test(seen.path);
}

/** True for what a page of an extension asks for, as far as a request tells: those without CORS do not. */
export function isOfExtension({ headers }: Seen): boolean {
  return /^(?:chrome|moz)-extension:/.test(String(headers.origin ?? headers.referer ?? ''));
}
