// One player; the address is replaced with every swipe.
if (document.querySelector('#feed')) {
  window.feed.next = () => {
    history.replaceState({}, '', `/spotlight/${window.newId(16)}`);
    window.playIn(window.feed.player(), window.newClip());
  };
  window.playIn(window.feed.player(), window.newClip());
}
