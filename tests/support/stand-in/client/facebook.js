// A new player and a new address for every swipe.
const stage = document.querySelector('#feed');

function show() {
  stage.querySelector('video')?.pause();
  const video = document.createElement('video');
  stage.replaceChildren(video);
  window.feed.players.clear();
  window.playIn(video, window.newClip());
}

window.feed.next = () => {
  history.pushState({}, '', `/reel/${window.newId(12, true)}`);
  show();
};

if (stage) {
  addEventListener('popstate', show);
  show();
}
