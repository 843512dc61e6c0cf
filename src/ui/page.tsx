import type { ComponentChildren } from 'preact';
import './card.css';

/** The heading and the parts of one page. The heading can take the focus, so that a change of page is read out. */
export function Page({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ComponentChildren;
}) {
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
      <div class="stack">{children}</div>
    </>
  );
}
