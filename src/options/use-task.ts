import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nameOf, noteHealth } from '../platform/health';
import { t } from '../platform/i18n';

/** What a screen knows about the thing that was asked for last. */
export interface Task {
  readonly busy: boolean;
  /** What to say about it; empty when there is nothing to say. */
  readonly said: string;
  readonly failed: boolean;
  /** Runs something and says what it returns. A failure is noted in the health ring as `kind`, and said. */
  run(kind: string, action: () => Promise<string | undefined>): Promise<void>;
}

/** Runs what a button asks for, so that no failure is silent. */
export function useTask(): Task {
  const [state, setState] = useState({ busy: false, said: '', failed: false });
  const pressed = useRef<Element | null>(null);
  // A control that is disabled while it is busy loses the focus in browsers: it gets it back.
  useLayoutEffect(() => {
    const { current: control } = pressed;
    if (state.busy || !(control instanceof HTMLElement)) return;
    pressed.current = null;
    if (document.activeElement === document.body && control.isConnected)
      control.focus({ preventScroll: true });
  }, [state.busy]);
  async function run(kind: string, action: () => Promise<string | undefined>): Promise<void> {
    pressed.current = document.activeElement;
    setState({ busy: true, said: '', failed: false });
    try {
      setState({ busy: false, said: (await action()) ?? '', failed: false });
    } catch (error) {
      void noteHealth(kind, nameOf(error));
      setState({ busy: false, said: t('actionFailed'), failed: true });
    }
  }
  return { ...state, run };
}
