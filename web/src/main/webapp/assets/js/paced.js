// Passes nudges of the queue on at most once a second, the last one included, to regions that are costly to make.
const PACE = 1000;
let last = 0;
let timer = 0;

document.body.addEventListener("nudge-queue", () => {
  if (timer) return;
  timer = setTimeout(pass, Math.max(0, last + PACE - Date.now()));
});

function pass() {
  timer = 0;
  last = Date.now();
  document.body.dispatchEvent(new CustomEvent("paced-queue"));
}
