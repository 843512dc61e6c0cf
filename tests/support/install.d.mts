/** The folder of the checkout. */
export const root: string;
/** Runs a program in the checkout with its output shown; answers whether it ended well. */
export function run(command: string, args: readonly string[], env?: Record<string, string>): boolean;
/** Makes sure that packages and programs are there; see `install.mjs`. */
export function install(options?: { needs?: readonly string[]; display?: boolean }): void;
