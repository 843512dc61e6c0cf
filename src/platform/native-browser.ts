/** What a script in a page needs of the extension API. */
interface Api {
  readonly runtime: {
    /** An orphan, whose extension was updated or removed, has none. */
    readonly id?: string;
    readonly onMessage: {
      addListener(listener: (message: unknown) => undefined): void;
      removeListener(listener: (message: unknown) => undefined): void;
    };
    sendMessage(message: unknown): Promise<unknown>;
  };
  readonly i18n: { getMessage(key: string): string };
}

/**
 * The API as browsers have it, for what also runs in pages: the few calls there give promises in both by themselves,
 * and the polyfill would be a third of such a script.
 */
export function nativeBrowser(): Api {
  const { browser, chrome } = globalThis as unknown as { readonly browser: Api; readonly chrome: Api };
  // Before version 148 Chrome had no `browser`, and an element with this id would be taken for it.
  return Object.hasOwn(globalThis, 'browser') ? browser : chrome;
}
