// One stream of nudges per tab. A nudge names a topic; elements that show it say so in data-nudges, get the event "nudged"
// and fetch themselves again, under the rights of that moment. The body gets "nudge-<topic>" for anyone else. Nudges that
// come together count once. Without the stream a slow poll keeps the page right.
const POLL = 60000;
const TOGETHER = 100;
const TOPIC = /^(agent|conversation)-\d+$|^queue$|^channels$/;
const pending = new Set();
const again = new Set();
let stream = null;
let listening = "";
let everOpen = false;

export function startLive() {
  connect();
  document.body.addEventListener("htmx:afterSettle", connect);
  document.body.addEventListener("htmx:historyRestore", connect);
  document.body.addEventListener("htmx:afterRequest", fetchedAgain);
  document.body.addEventListener("htmx:beforeSwap", keepOpenMenu);
  document.body.addEventListener("desk-stale", refresh);
  document.body.addEventListener("desk-changed", () => tell("desk"));
  document.addEventListener("visibilitychange", () => !document.hidden && !isOpen() && refresh());
  setInterval(() => !document.hidden && refresh(), POLL);
}

function topics() {
  const all = new Set(["queue"]);
  document.querySelectorAll("[data-topic]").forEach((element) => all.add(element.dataset.topic));
  document.querySelectorAll("[data-nudges]").forEach((element) => of(element).forEach((topic) => TOPIC.test(topic) && all.add(topic)));
  return [...all].sort();
}

function connect() {
  const wanted = topics();
  const key = wanted.join(" ");
  if (key === listening && stream && stream.readyState !== EventSource.CLOSED) return;
  listening = key;
  stream?.close();
  const query = wanted.map((topic) => `topic=${encodeURIComponent(topic)}`).join("&");
  open(`${contextPath()}api/nudges?${query}${everOpen ? "" : madeAt()}`);
}

// What was nudged between the making of the page and the opening of its stream is told as soon as that is open.
function madeAt() {
  const made = Date.parse(document.querySelector('meta[name="server-time"]')?.content);
  return made ? `&made=${made}` : "";
}

function open(address) {
  const mine = new EventSource(address);
  stream = mine;
  let first = true;
  mine.addEventListener("open", () => {
    // a reconnection, or other topics: something may have happened while nobody listened
    if (!first || everOpen) refresh();
    first = false;
    everOpen = true;
    show(true);
  });
  mine.addEventListener("nudge", (event) => tell(event.data));
  mine.addEventListener("error", () => {
    show(false);
    if (mine.readyState === EventSource.CLOSED && mine === stream) setTimeout(reopen, 5000, mine);
  });
}

function reopen(old) {
  if (old !== stream) return;
  listening = "";
  connect();
}

function isOpen() {
  return stream && stream.readyState === EventSource.OPEN;
}

function of(element) {
  return element.dataset.nudges.split(" ");
}

function tell(topic) {
  if (pending.size === 0) setTimeout(flush, TOGETHER);
  pending.add(topic);
}

function flush() {
  const told = new Set(pending);
  pending.clear();
  const all = told.has("*");
  document.querySelectorAll("[data-nudges]").forEach((element) => {
    if (all || of(element).some((topic) => told.has(topic))) fetchAgain(element);
  });
  told.forEach((topic) => document.body.dispatchEvent(new CustomEvent(topic === "*" ? "desk-refresh" : `nudge-${topic}`)));
}

// An element that is being fetched just now is fetched once more afterwards: what comes may be from before the nudge.
function fetchAgain(element) {
  if (openMenu(element)) afterMenu(element);
  else if (element.classList.contains("htmx-request")) again.add(element.id);
  else window.htmx?.trigger(element, "nudged");
}

// What is being chosen from stays: an element with an open menu is fetched when the menu has closed.
function openMenu(element) {
  return element.querySelector("details.menu[open]");
}

function afterMenu(element) {
  openMenu(element).addEventListener("toggle", () => {
    const present = document.getElementById(element.id);
    if (present) fetchAgain(present);
  }, { once: true });
}

function keepOpenMenu(event) {
  const { target, requestConfig } = event.detail;
  if (requestConfig?.verb !== "get" || !target?.dataset?.nudges || !openMenu(target)) return;
  event.detail.shouldSwap = false;
  afterMenu(target);
}

// The event comes from what stands on the page by now; who asked is in the request.
function fetchedAgain(event) {
  const id = event.detail.requestConfig?.elt?.id;
  if (!again.delete(id)) return;
  setTimeout(() => {
    const element = document.getElementById(id);
    if (element) fetchAgain(element);
  }, TOGETHER);
}

export function refresh() {
  tell("*");
}

function show(live) {
  const dot = document.getElementById("live-presence");
  const text = document.getElementById("live-words");
  if (!dot || !text) return;
  dot.className = `presence presence--${live ? "live" : "away"}`;
  text.textContent = live ? "Live" : "Connecting";
}

export function contextPath() {
  return document.querySelector('meta[name="context-path"]')?.content || "/";
}
