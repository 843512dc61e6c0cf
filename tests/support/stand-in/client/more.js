// One player; `data-navigation` says what a swipe does: a new address, a new source alone, or a new page.
const stage = document.querySelector('#feed');
const { navigation, next } = stage.dataset;
const address = () => next.replace('#', () => window.newId(12, true)).replace('*', () => window.newId(9));

window.feed.next = () => {
  if (navigation === 'load') {
    location.assign(address());
    return;
  }
  if (navigation === 'address') history.pushState({}, '', address());
  window.playIn(window.feed.player(), window.newClip());
};

window.playIn(window.feed.player(), window.newClip());
