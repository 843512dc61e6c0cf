import type { ComponentChildren } from 'preact';

/** A way to a page of a platform, in a list of them. */
export function Away({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <li>
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    </li>
  );
}
