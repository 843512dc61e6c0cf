import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons, the safe one first: it gets the focus. */
  readonly actions: ComponentChildren;
  /** Called for Escape and for every other way in which the browser closes it. */
  readonly onClose: () => void;
}

/** A question that has to be answered first. The focus goes in, stays in, and comes back to where it was. */
export function Dialog({ open, title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    before.current = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      element.close();
      // Browsers give the focus back by themselves, but not when the dialog leaves the page together with its parent.
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <h2 id={id}>{title}</h2>
          {children}
          <div class="dialog-actions">{actions}</div>
        </>
      )}
    </dialog>
  );
}
