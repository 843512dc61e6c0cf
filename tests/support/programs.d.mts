/** The path of a program: a name is looked up in PATH, a path is taken as it is. `null` when there is none. */
export function findProgram(name: string): string | null;

/** The path of a browser, or `null`. TOSHA_CHROMIUM and TOSHA_FIREFOX go before everything else. */
export function findBrowser(name: 'chromium' | 'firefox'): string | null;
