import type { ComponentChildren } from 'preact';
import './button.css';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** `primary` is what most people want here: at most one on a screen. `soft` by default. */
  readonly kind?: 'primary' | 'soft' | 'plain' | 'danger';
  readonly size?: 'normal' | 'small';
  /** As wide as what it is in. */
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
  readonly disabled?: boolean;
  /** What it does, where its words alone do not say it: "Remove the limit on TikTok". It begins with the words. */
  readonly label?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

function classOf({ kind = 'soft', size = 'normal', wide = false }: Omit<ButtonProps, 'children'>): string {
  return ['button', `button-${kind}`, size === 'small' && 'button-small', wide && 'button-wide']
    .filter(Boolean)
    .join(' ');
}

/** Something that happens when it is pressed. */
export function Button(props: ButtonProps) {
  const { children, type = 'button', disabled = false, label, onClick } = props;
  return (
    <button
      type={type}
      class={classOf(props)}
      disabled={disabled}
      aria-label={label}
      onClick={(event) => onClick?.(event)}
    >
      {children}
    </button>
  );
}

/** A way to another page that looks like a button. Addresses that are not ours open in a tab of their own. */
export function LinkButton(props: Omit<ButtonProps, 'type' | 'disabled'> & { readonly href: string }) {
  const { href, children, label, onClick } = props;
  const away = /^https?:/.test(href);
  return (
    <a
      href={href}
      class={classOf(props)}
      aria-label={label}
      onClick={(event) => onClick?.(event)}
      {...(away ? { target: '_blank', rel: 'noreferrer' } : {})}
    >
      {children}
    </a>
  );
}
