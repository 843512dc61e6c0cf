// One player whose source is swapped; the address never changes.
if (document.querySelector('#feed')) {
  window.feed.next = () => window.playIn(window.feed.player(), window.newClip());
  window.hostile?.arrange();
  window.feed.next();
  window.hostile?.start();
}
