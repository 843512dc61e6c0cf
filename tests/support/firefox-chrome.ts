import type { Browser } from 'puppeteer-core';

/** What BiDi answers; only the parts that are used here. */
interface Answer {
  contexts?: { context: string }[];
  extension?: string;
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Sends a BiDi command that puppeteer has no method for. */
export async function sendBidi(browser: Browser, method: string, params: object): Promise<Answer> {
  // puppeteer keeps its connection to itself; there is no public way to Firefox's own commands.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  return (await connection.send(method, params)).result;
}

/** Runs an expression with Firefox's own privileges and gives its value. Throws what the expression throws. */
export async function inFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { contexts } = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = contexts?.[0]?.context;
  if (!context) throw new Error('Firefox shows none of its own windows');
  const answer = await sendBidi(browser, 'script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return answer.result?.value;
}

/** Knows and ends the event page of an add-on. */
export function firefoxEventPage(browser: Browser, addonId: string) {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension`;
  return {
    runs: async () => (await inFirefox(browser, `${extension}.backgroundState`)) === 'running',
    async stop(): Promise<void> {
      await inFirefox(browser, `${extension}.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
  };
}
