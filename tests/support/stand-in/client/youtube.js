// One page for all addresses; ?navigate=replace makes swipes replace the address instead of pushing it.
const stage = document.querySelector('#feed');
const navigate =
  new URLSearchParams(location.search).get('navigate') === 'replace' ? 'replaceState' : 'pushState';

function render() {
  const playing = /^\/(shorts\/|watch|embed\/)/.test(location.pathname);
  const old = stage.querySelector('video');
  if (!playing) {
    old?.pause();
    stage.innerHTML = '<h1>Home</h1>';
    return;
  }
  // The real site keeps its player and gives it another source.
  const video = old ?? document.createElement('video');
  if (!old) stage.replaceChildren(video);
  window.playIn(video, window.newClip());
}

window.goTo = (path, how = 'pushState') => {
  history[how]({}, '', path);
  render();
};

window.feed.next = () => {
  if (location.pathname.startsWith('/shorts/')) window.goTo(`/shorts/${window.newId(11)}`, navigate);
};

addEventListener('popstate', render);
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-route]');
  if (!link) return;
  event.preventDefault();
  window.goTo(link.getAttribute('href'));
});

render();
