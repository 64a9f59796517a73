// Fetches the feed every two seconds. Nothing is replaced while somebody types or has a form open in it.
const feed = document.getElementById("feed");
const interval = 2000;
let shown = "";

function busy() {
  return feed.contains(document.activeElement) && document.activeElement !== feed
    || feed.querySelector("details[open]") !== null;
}

async function refresh() {
  if (document.hidden || busy()) {
    return;
  }
  const answer = await fetch((feed.dataset.url || "page/feed?as=") + encodeURIComponent(feed.dataset.as));
  if (!answer.ok) {
    return;
  }
  const fresh = await answer.text();
  if (fresh !== shown && !busy()) {
    shown = fresh;
    feed.innerHTML = fresh;
  }
}

function again() {
  refresh().catch(() => undefined).finally(() => setTimeout(again, interval));
}

if (feed) {
  setTimeout(again, interval);
}
