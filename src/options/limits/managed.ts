/** True for what a school or family has set by a policy of the browser: it can be seen, and not changed. */
export function isManaged({ id }: { readonly id: string }): boolean {
  return id.startsWith('managed:');
}
