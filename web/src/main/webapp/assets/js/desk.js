// The desk: nothing moves under the pointer, focus stays where it was, new posts announce themselves quietly.
import { contextPath, refresh } from "./live.js";

const STILL = 2000;
let leftAt = 0;
let rang = "";
const title = document.title;

export function startDesk() {
  const body = document.body;
  body.addEventListener("htmx:beforeSwap", skipSame);
  body.addEventListener("htmx:beforeSwap", holdStill);
  body.addEventListener("htmx:beforeSwap", remember);
  body.addEventListener("htmx:afterSettle", settle);
  body.addEventListener("htmx:confirm", openOnPhone);
  body.addEventListener("pointerout", (event) => event.target.closest?.("[data-holds-still]") && (leftAt = Date.now()));
  body.addEventListener("click", (event) => event.target.closest?.("#jump") && jump());
  body.addEventListener("click", unfold);
  document.addEventListener("keydown", (event) => event.key === "Escape" && (cancelEdit(event) || closeMenus()));
  document.addEventListener("keydown", saveEdit);
  watchTimeline();
  ring();
}

// A part that comes back as it was is left alone, with its open menus and its focus.
const shown = new Map();

function skipSame(event) {
  const { target, xhr } = event.detail;
  if (!target?.id || !event.detail.shouldSwap || xhr.status !== 200) return;
  if (target.id === "workspace") shown.clear();
  const polled = event.detail.requestConfig?.triggeringEvent?.type === "nudged";
  // A form inside that is on its way must stay until its answer is here; the answer brings the part up to date.
  // So must a text that is being changed in its place.
  const working = polled && target.querySelector(".htmx-request, [data-keeps]");
  if (working) event.detail.shouldSwap = false;
  else if (polled && shown.get(target.id) === xhr.responseText) event.detail.shouldSwap = false;
  else shown.set(target.id, xhr.responseText);
}

// A list is not re-sorted while someone points at it or works in it; it comes up to date when they have left.
function holdStill(event) {
  const list = event.detail.target;
  if (!list?.matches?.("[data-holds-still]") && list?.id !== "status") return;
  const busy = list.id === "status" ? document.getElementById("state-menu")?.open : pointing(list);
  if (!busy || !event.detail.shouldSwap) return;
  event.detail.shouldSwap = false;
  shown.delete(list.id);
  clearTimeout(list.waiting);
  list.waiting = setTimeout(refresh, STILL);
}

function pointing(list) {
  const inside = list.contains(document.activeElement) && list.matches(":has(:focus-visible)");
  if (list.id === "list" && !list.querySelector("[data-row]")) return false;
  return [...list.children].some((child) => child.matches(":hover")) || inside || Date.now() - leftAt < STILL;
}

let posts = 0;
let edited = null;
let mode = "";

function remember(event) {
  const id = event.detail.target?.id;
  if (id === "timeline-list") {
    posts = document.querySelectorAll("#timeline [data-post]").length;
    edited = document.activeElement?.closest("[data-keeps]")?.id.replace("text-", "edit-");
  }
  if (id === "conversation-head") mode = event.detail.target.dataset.mode;
}

function settle(event) {
  const id = event.detail.target?.id || event.detail.elt?.id;
  if (id === "timeline-list") {
    announce();
    // Who has changed a post goes on where they began.
    if (edited) document.getElementById(edited)?.focus();
  }
  if (id === "conversation-head") followMode();
  if (id === "workspace") {
    document.title = document.getElementById("conversation-name")?.textContent.concat(" · Desk · Parley") || "Desk · Parley";
    watchTimeline();
    markCurrent();
    goOn(event.detail.requestConfig?.path);
  }
  ring();
}

// Whose button is gone with the old part goes on with the new one: after a pick-up with the answer.
function goOn(path) {
  if (document.activeElement !== document.body) return;
  const answer = path?.endsWith("/assignment") && matchMedia("(pointer: fine)").matches && document.getElementById("composer-text");
  (answer || document.getElementById("conversation-name"))?.focus({ preventScroll: true });
}

function markCurrent() {
  const current = document.getElementById("current")?.value;
  document.querySelectorAll("#list [data-row]").forEach((row) => {
    if (row.id === `interaction-${current}`) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  });
}

// When somebody else changed what can be done, the reply box has to be drawn again; the draft is saved first.
function followMode() {
  const head = document.getElementById("conversation-head");
  const pane = head?.closest("[data-interaction]");
  if (!head || head.dataset.mode === mode || !pane) return;
  window.htmx.ajax("GET", `${contextPath()}app/interactions/${pane.dataset.interaction}`, { target: "#workspace", swap: "outerHTML" });
}

function announce() {
  const timeline = document.getElementById("timeline");
  const more = document.querySelectorAll("#timeline [data-post]").length - posts;
  const button = document.getElementById("jump");
  if (!timeline || !button || more <= 0 || Math.abs(timeline.scrollTop) < 40) return;
  document.getElementById("jump-words").textContent = `${more} new`;
  button.hidden = false;
}

function jump() {
  document.getElementById("timeline").scrollTop = 0;
  document.getElementById("jump").hidden = true;
}

function watchTimeline() {
  const timeline = document.getElementById("timeline");
  timeline?.addEventListener("scroll", () => {
    if (Math.abs(timeline.scrollTop) < 40) document.getElementById("jump").hidden = true;
  }, { passive: true });
}

// One pane at a time on a phone: opening a row is a visit.
function openOnPhone(event) {
  const link = event.detail.elt;
  if (!link?.matches?.("a.interaction__link") || !matchMedia("(max-width: 45rem)").matches) return;
  event.preventDefault();
  location.assign(link.href);
}

function ring() {
  const offer = document.querySelector("[data-offer]");
  if (!offer) {
    if (rang) document.title = document.title.replace(/^\(1\) .* · /, "");
    rang = "";
    return;
  }
  if (offer.dataset.offer === rang) return;
  rang = offer.dataset.offer;
  document.title = `(1) ${offer.dataset.name} rings · ${title}`;
  if (navigator.userActivation?.hasBeenActive) chime();
}

// Browsers allow sound only after the page was used; then it rings once, softly.
function chime() {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.setValueAtTime(0.06, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.6);
    tone.frequency.value = 660;
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.6);
    tone.addEventListener("ended", () => audio.close());
  } catch {
    // Without sound the title and the offer itself tell it.
  }
}

function cancelEdit(event) {
  const cancel = event.target.closest?.("[data-keeps]")?.querySelector("[data-cancels]");
  if (!cancel) return false;
  event.preventDefault();
  cancel.click();
  return true;
}

function saveEdit(event) {
  const form = event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.closest?.("[data-keeps]");
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}

// A link to a part that is folded away on this page opens it here.
function unfold(event) {
  const link = event.target.closest?.("[data-unfolds]");
  const part = link && document.getElementById(link.dataset.unfolds);
  if (!part) return;
  event.preventDefault();
  part.open = true;
  part.querySelector("summary").focus();
}

function closeMenus() {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
