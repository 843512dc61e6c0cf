import { addStyle, createShadowScreen, force, make, makeBowl, makeButton } from './shadow-screen';

/** A small message at the top of the page, away from captions. */
export interface Notice {
  /** True while it is shown. */
  isOpen(): boolean;
  close(): void;
}

interface NoticeWords {
  readonly language: string;
  readonly dir: string;
  readonly text: string;
  /** With a title the notice is a question: larger, and it stays. */
  readonly title?: string;
  readonly button: string;
  /** What a chip offers to do, beside being dismissed. */
  readonly action?: { readonly text: string; onPress(): void };
}

/** A chip takes itself away after 12 s: long enough to be read twice. */
const chipMs = 12_000;

/** Shows a chip, or a question when there is a title. It takes no focus; `onPress` is told when it is dismissed by hand. */
export function showNotice(words: NoticeWords, onPress: () => void): Notice {
  const { host, root } = createShadowScreen(words.language, words.dir);
  force(host, {
    display: 'block',
    position: 'fixed',
    inset: 'auto',
    top: words.title ? 'min(20vh, max(16px, (100vh - 400px) / 2))' : '16px',
    left: '50%',
    // Else it would have the half of the window that is right of `left`, and no more.
    width: 'max-content',
    transform: 'translateX(-50%)',
    margin: '0',
    padding: '0',
    border: '0',
    background: 'none',
    overflow: 'visible',
    'z-index': '2147483647',
    direction: words.dir,
  });
  host.setAttribute('role', 'status');
  // In the top layer a notice is seen over a full-screen player too.
  host.popover = 'manual';
  const notice = {
    isOpen: () => host.isConnected,
    close() {
      clearTimeout(timer);
      host.remove();
    },
  };
  const timer = setTimeout(() => !words.title && notice.close(), chipMs);
  const press = (then: () => void) => () => {
    notice.close();
    then();
  };
  const box = make('div', `notice${words.title ? ' wide' : words.action ? ' offer' : ''}`, makeBowl());
  if (words.title) {
    box.append(
      make('h2', '', words.title),
      make('p', '', words.text),
      makeButton('yes', words.button, press(onPress)),
    );
  } else {
    const { action } = words;
    // What an offer takes a no for is said; a chip that only tells something is closed.
    const close = makeButton(action ? 'later' : 'close', action ? words.button : '×', press(onPress));
    if (!action) close.setAttribute('aria-label', words.button);
    box.append(
      make('p', '', words.text),
      ...(action
        ? [
            makeButton(
              'yes',
              action.text,
              press(() => action.onPress()),
            ),
          ]
        : []),
      close,
    );
  }
  root.append(box);
  document.documentElement.append(host);
  addStyle(root);
  host.showPopover();
  return notice;
}
