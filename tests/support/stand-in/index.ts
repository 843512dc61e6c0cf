import { createServer } from 'node:https';
import { answer } from './answer';
import { makeCertificate } from './certificate';
import { listen, shut } from './listen';
import { startProxy } from './proxy';
import { describe, isOfExtension, matches, type Query, type Seen } from './seen';

export type { Query, Seen } from './seen';

/** Sites that stand in for the real ones, with a record of everything they were asked. */
export interface StandIn {
  /** Port on 127.0.0.1 of the HTTP proxy that browsers under test use for everything. */
  readonly proxyPort: number;
  /** Every request since the start or the last `forget`, in order. */
  readonly requests: readonly Seen[];
  /** The requests that match. */
  seen(query: Query): Seen[];
  /** Empties the record. */
  forget(): void;
  /** Rejects when a page of an extension has asked for anything: Tosha's never do. */
  close(): Promise<void>;
}

/** Starts the stand-in sites on free ports of 127.0.0.1. */
export async function startStandIn(): Promise<StandIn> {
  const requests: Seen[] = [];
  const refused: Seen[] = [];
  const server = createServer(await makeCertificate(), (request, response) => {
    const seen = describe(request);
    if (isOfExtension(seen)) {
      refused.push(seen);
      response.writeHead(403).end();
      return;
    }
    requests.push(seen);
    answer(seen.host, request, response);
  });
  server.on('tlsClientError', () => {
    // Browsers drop connections that they opened ahead of need.
  });
  const proxy = await startProxy(await listen(server));
  return {
    proxyPort: proxy.port,
    requests,
    seen: (query) => requests.filter((request) => matches(request, query)),
    forget: () => {
      requests.length = 0;
    },
    close: async () => {
      await Promise.all([shut(proxy.server), shut(server)]);
      const asked = refused.map(({ host, path }) => `${host}${path}`).join(', ');
      if (asked) throw new Error(`a page of the extension asked for ${asked}`);
    },
  };
}
