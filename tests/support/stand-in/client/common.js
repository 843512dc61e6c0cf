// What every stand-in feed has: window.swipe(n), window.pauseAll(), window.player(), keys and wheel.
window.feed = {
  players: new Set(),
  /** Overridden by the site: shows the next item. */
  next: () => {},
  /** The player that the visitor watches now. */
  player: () => document.querySelector('video'),
};

window.newClip = (() => {
  let made = 0;
  return () => {
    made += 1;
    return `/clip.webm?item=${made}`;
  };
})();

/** Letters and digits that look like an id of the site, always new within the page. */
window.newId = (() => {
  let made = 0;
  const seed = Math.floor(performance.timeOrigin % 1e6);
  return (length, digits = false) => {
    made += 1;
    const id = `${seed}${String(made).padStart(4, '0')}`;
    return digits ? `1${id}`.padEnd(length, '0') : `x${id}`.padEnd(length, '_').slice(0, length);
  };
})();

/** Plays a clip in a player; a browser that refuses shows it in window.playError. */
window.playIn = (video, source) => {
  window.feed.players.add(video);
  if (source) video.src = source;
  video.loop = true;
  video.play().catch((error) => {
    if (error.name !== 'AbortError') window.playError = String(error);
  });
};

window.player = () => window.feed.player();

window.swipe = (count = 1) => {
  for (let done = 0; done < count; done += 1) window.feed.next();
};

window.pauseAll = () => {
  for (const video of document.querySelectorAll('video, audio')) video.pause();
  for (const video of window.feed.players) video.pause();
};

addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' && !event.target?.closest?.('textarea')) window.swipe();
});

let lastWheel = 0;
addEventListener('wheel', (event) => {
  // One turn of the wheel sends many events; the real feeds take them as one swipe.
  if (event.deltaY <= 0 || performance.now() - lastWheel < 400) return;
  lastWheel = performance.now();
  window.swipe();
});
