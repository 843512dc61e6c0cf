import type { ComponentChildren } from 'preact';
import './notice.css';

export interface NoticeProps {
  readonly tone?: 'calm' | 'near' | 'enough';
  readonly title?: string;
  readonly children: ComponentChildren;
  /** A button that mends what the notice tells of. */
  readonly action?: ComponentChildren;
}

/** Something that the reader should know now. */
export function Notice({ tone = 'calm', title, children, action }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      <p>
        {title && <strong>{title}</strong>}
        {children}
      </p>
      {action}
    </div>
  );
}

/** What has just happened, read out as it changes; empty when nothing has. It keeps its place, so nothing jumps. */
export function Status({ children, bad = false }: { children?: ComponentChildren; bad?: boolean }) {
  return (
    <p class={bad ? 'status status-bad' : 'status'} role="status">
      {children}
    </p>
  );
}
