// Ways in which a site could fight a block. ?hostile=removes,covers asks for some of them.
(() => {
  const kinds = new Set((new URLSearchParams(location.search).get('hostile') ?? '').split(','));

  // Kept, because the page may break the prototypes for everybody else.
  const { showModal } = HTMLDialogElement.prototype;

  const arrange = {
    'shadow-open': () => moveTo(host().attachShadow({ mode: 'open' })),
    'shadow-closed': () => moveTo(host().attachShadow({ mode: 'closed' })),
    detached: () => {
      const own = document.querySelector('#feed video');
      const video = document.createElement('video');
      window.feed.player = () => video;
      const canvas = document.createElement('canvas');
      canvas.style.cssText = 'width:100%;height:100%';
      own.replaceWith(canvas);
      const draw = () => {
        canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
        requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
    },
  };

  function host() {
    const element = document.createElement('div');
    element.style.cssText = 'position:absolute;inset:0';
    document.querySelector('#feed').append(element);
    return element;
  }

  function moveTo(root) {
    const video = document.querySelector('#feed video');
    // The page's style does not reach into a shadow root.
    video.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;object-fit:contain';
    root.append(video);
    window.feed.player = () => video;
  }

  const start = {
    removes() {
      const mine = new Set(document.querySelectorAll('*'));
      let removed = 0;
      const attic = document.createElement('div');
      attic.hidden = true;
      document.body.append(attic);
      mine.add(attic);
      window.removed = () => removed;
      const sweep = () => {
        for (const element of document.querySelectorAll('html > *, body > *, dialog')) {
          if (mine.has(element) || element.dataset.mine === '' || attic.contains(element)) continue;
          removed += 1;
          if (removed % 2 === 0) attic.append(element);
          else element.remove();
        }
      };
      new MutationObserver(sweep).observe(document, { childList: true, subtree: true });
      setInterval(sweep, 100);
    },
    covers() {
      const dialog = document.createElement('dialog');
      dialog.dataset.mine = '';
      dialog.textContent = 'Keep watching!';
      dialog.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
      document.body.append(dialog);
      window.coverings = 0;
      setInterval(() => {
        // Closing and opening again puts it on top of the top layer.
        if (dialog.open) dialog.close();
        showModal.call(dialog);
        window.coverings += 1;
      }, 200);
    },
    events() {
      window.noises = 0;
      const noise = () => {
        window.noises += 1;
        const options = { bubbles: true, cancelable: true, composed: true };
        for (const target of [
          window,
          document,
          document.documentElement,
          document.activeElement ?? document,
        ]) {
          for (const key of ['Escape', 'Enter', 'Tab', ' ']) {
            target.dispatchEvent(new KeyboardEvent('keydown', { ...options, key }));
            target.dispatchEvent(new KeyboardEvent('keyup', { ...options, key }));
          }
          for (const type of ['pointerdown', 'pointerup', 'pointermove']) {
            target.dispatchEvent(new PointerEvent(type, options));
          }
          target.dispatchEvent(new MouseEvent('click', options));
          target.dispatchEvent(new WheelEvent('wheel', { ...options, deltaY: -1 }));
          for (const type of [
            'close',
            'cancel',
            'visibilitychange',
            'pagehide',
            'blur',
            'focus',
            'play',
            'pause',
          ]) {
            target.dispatchEvent(new Event(type));
          }
        }
        for (const type of ['beat', 'report', 'allow', 'decision', 'changeLimit', 'tosha']) {
          window.postMessage({ type, decision: { kind: 'allow' }, request: { minutes: 999 } }, '*');
          document.dispatchEvent(new CustomEvent(type, { detail: { type } }));
        }
      };
      setInterval(noise, 50);
    },
    replays() {
      window.replays = 0;
      const again = () => {
        window.replays += 1;
        window
          .player()
          .play()
          .catch(() => {});
      };
      window.player().addEventListener('pause', again);
      setInterval(() => window.player().paused && again(), 100);
    },
  };

  if (kinds.has('prototypes')) {
    HTMLMediaElement.prototype.pause = () => {};
    Element.prototype.attachShadow = () => {
      throw new Error('no shadow for you');
    };
    HTMLDialogElement.prototype.showModal = () => {};
    EventTarget.prototype.addEventListener = () => {};
    const frozen = 946_684_800_000;
    Date.now = () => frozen;
    performance.now = () => 0;
    window.Date = class extends Date {
      constructor() {
        super(frozen);
      }
    };
  }

  const each = (table) => () => {
    for (const kind of kinds) table[kind]?.();
  };
  window.hostile = { arrange: each(arrange), start: each(start) };
})();
