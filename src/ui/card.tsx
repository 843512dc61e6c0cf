import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './card.css';

/** A surface for things that belong together, with a heading when it has a title. */
export function Card({ title, children }: { title?: string; children: ComponentChildren }) {
  const id = useId();
  if (title === undefined) return <div class="card">{children}</div>;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
