import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { openPage } from '../platform/open-page';

interface QuietLineProps {
  readonly children: ComponentChildren;
  /** The page that tells more, and what its button says. */
  readonly to: string;
  readonly words: string;
}

/** Something worth knowing that need not be read first: one line with a way to more. */
export function QuietLine({ children, to, words }: QuietLineProps) {
  const id = useId();
  return (
    <p class="quiet-line">
      <span class="quiet-words" id={id}>
        {children}
      </span>
      <button type="button" aria-describedby={id} onClick={() => void openPage(to).then(() => close())}>
        {words}
      </button>
    </p>
  );
}
