// Three preloaded players on two blob: addresses, which are used again and again.
const stage = document.querySelector('#feed');
const changesAddress =
  /^\/reels?\/[\w-]{5,}/.test(location.pathname) && !location.search.includes('url=same');
const players = [];
let blobs = [];
let item = 0;

function place() {
  const active = item % players.length;
  for (const [index, video] of players.entries()) {
    const offset = (index - active + players.length) % players.length;
    // The one after next is the one before: it was just watched, and lies above the screen.
    video.style.transform = `translateY(${offset === 2 ? -100 : offset * 100}%)`;
    if (index === active) window.playIn(video);
    else video.pause();
  }
}

function load(video, forItem) {
  video.src = blobs[forItem % blobs.length];
  video.load();
}

window.feed.player = () => players[item % players.length];

window.feed.next = () => {
  const leaves = players[item % players.length];
  const recycled = players[(item + 2) % players.length];
  leaves.pause();
  item += 1;
  if (changesAddress) history.replaceState({}, '', `/reels/${window.newId(11)}/`);
  // The player that was left a swipe ago is loaded for the item after this one.
  if (item > 1) load(recycled, item + 1);
  place();
};

async function start() {
  const clip = await (await fetch('/clip.webm')).blob();
  blobs = [URL.createObjectURL(clip), URL.createObjectURL(clip)];
  for (let index = 0; index < 3; index += 1) {
    const video = document.createElement('video');
    video.preload = 'auto';
    video.loop = true;
    stage.append(video);
    players.push(video);
    load(video, index);
  }
  place();
}

if (stage) void start();
