import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { feedBody } from '../../fixtures/feeds/serve';
import { quietBody } from '../../fixtures/quiet-page';
import { serveClip } from './clip';
import { htmlPage } from './page';
import type { StandInSite } from './site';
import { embedding, nocookie } from './sites/embedding';
import { facebook } from './sites/facebook';
import { instagram } from './sites/instagram';
import { more } from './sites/more';
import { snapchat } from './sites/snapchat';
import { tiktok } from './sites/tiktok';
import { unrelated } from './sites/unrelated';
import { youtube } from './sites/youtube';

const sites: readonly StandInSite[] = [
  tiktok,
  youtube,
  instagram,
  facebook,
  snapchat,
  ...more,
  embedding,
  nocookie,
  unrelated,
];

function client(name: string): string {
  return readFileSync(new URL(`./client/${name}.js`, import.meta.url), 'utf8');
}

function siteFor(host: string): StandInSite {
  return sites.find((site) => site.hosts.test(host)) ?? unrelated;
}

function siteScript(site: StandInSite): string {
  return site === unrelated ? '' : `${client('common')}\n${client(site.name)}`;
}

/** A rebuilt feed where the address asks for one, without the script that makes the stand-in's own; else its page. */
function pageAt(site: StandInSite, url: URL): string {
  const body = feedBody(url) ?? quietBody(url);
  return body === null ? htmlPage(site.page(url)) : htmlPage({ title: 'A feed', body, bare: true });
}

/** Answers one request for a stand-in site. */
export function answer(host: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', `https://${host || 'unknown.test'}`);
  const site = siteFor(host);
  const send = (type: string, text: string) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  if (url.pathname === '/clip.webm') serveClip(request, response);
  else if (url.pathname === '/site.js') send('text/javascript', siteScript(site));
  else if (url.pathname === '/hostile.js') send('text/javascript', client('hostile'));
  else if (url.pathname === '/inline-script-ran' || url.pathname === '/favicon.ico')
    response.writeHead(204).end();
  else send('text/html', pageAt(site, url));
}
