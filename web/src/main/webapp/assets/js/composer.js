// The reply box: counts, saves drafts as they are typed, sends with Ctrl+Enter, and keeps what was typed whatever happens.
import { weighted, codePoints } from "./count.js";

const PAUSE = 900;
let timer = 0;
let saved = "";

export function startComposer() {
  prepare();
  document.body.addEventListener("htmx:afterSettle", prepare);
  document.body.addEventListener("input", (event) => event.target.id === "composer-text" && typed());
  document.body.addEventListener("change", (event) => event.target.name === "to" && changedTarget(event.target));
  document.body.addEventListener("keydown", sendByKey);
  document.body.addEventListener("click", replyTo);
  document.body.addEventListener("htmx:confirm", saveFirst);
  document.body.addEventListener("htmx:afterRequest", sent);
  addEventListener("pagehide", () => dirty() && save(true));
}

function form() {
  return document.getElementById("composer-form");
}

function text() {
  return document.getElementById("composer-text");
}

function target() {
  return form()?.querySelector('[name="to"]:checked')?.value || "PUBLIC";
}

function state() {
  return text() ? `${form().dataset.draft} ${target() === "PRIVATE"} ${text().value}` : "";
}

function dirty() {
  return text() && state() !== saved;
}

function prepare() {
  const box = text();
  if (!box) return;
  if (!box.dataset.ready) {
    box.dataset.ready = "true";
    saved = state();
  }
  count();
}

function typed() {
  count();
  say("");
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE, false);
}

function changedTarget(radio) {
  if (!radio.closest("#composer-form")) return;
  radio.form.classList.toggle("composer--private", radio.value === "PRIVATE");
  radio.form.classList.toggle("composer--internal", radio.value === "INTERNAL");
  typed();
}

function count() {
  const box = text();
  const to = target();
  const number = document.getElementById("composer-count");
  const ring = document.getElementById("composer-ring");
  if (!box || !number || !ring) return;
  const limit = to === "PUBLIC" ? Number(form().dataset.publicLimit) : to === "PRIVATE" ? Number(form().dataset.privateLimit) : 4000;
  const asX = to === "PUBLIC" && form().dataset.weighted === "true";
  const used = asX ? weighted(box.value) : codePoints(box.value);
  const left = limit - used;
  number.textContent = left < 0 ? `−${-left}` : String(left);
  number.parentElement.title = `${left} of ${limit} characters left${asX ? ", as X counts" : ""}`;
  number.parentElement.classList.toggle("composer__count--over", left < 0);
  ring.querySelector(".ring__value").setAttribute("stroke-dasharray", `${Math.min(100, (100 * used) / limit)} 100`);
  ring.setAttribute("class", left < 0 ? "ring ring--negative" : left < limit / 14 ? "ring ring--caution" : "ring");
  document.getElementById("composer-send").setAttribute("aria-disabled", String(left < 0 || (box.value.trim() === "" && !files())));
}

// Files go with replies, not with notes.
function files() {
  return target() !== "INTERNAL" && document.querySelector("#composer-files li") !== null;
}

async function save(leaving) {
  clearTimeout(timer);
  if (!dirty()) return;
  const now = state();
  const body = new URLSearchParams({ to: target(), text: text().value });
  try {
    const answer = await fetch(form().dataset.draft, {
      method: "POST",
      body,
      keepalive: leaving === true,
      credentials: "same-origin",
      headers: { ...csrf(), "HX-Request": "true" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    saved = now;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (now === state()) say(page.body.textContent.trim());
  } catch {
    say("Draft not saved yet");
    if (!leaving) timer = setTimeout(save, 5000, false);
  }
}

export function csrf() {
  return JSON.parse(document.body.getAttribute("hx-headers") || "{}");
}

function say(words) {
  const status = document.getElementById("draft-status");
  if (status) status.textContent = words;
}

// What replaces the reply box waits until the draft is safe.
function saveFirst(event) {
  const id = event.detail.target?.id;
  if (id !== "workspace" || !dirty() || event.detail.question) return;
  event.preventDefault();
  save(false).finally(() => event.detail.issueRequest(true));
}

function sendByKey(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.id === "composer-text") {
    event.preventDefault();
    form().requestSubmit();
  }
}

function replyTo(event) {
  const link = event.target.closest?.("[data-reply-to]");
  if (!link || !form()) return;
  event.preventDefault();
  document.getElementById("reply-to").value = link.dataset.replyTo;
  const quote = document.getElementById("reply-quote");
  if (quote) quote.textContent = `in reply to “${link.dataset.quote}”`;
  const open = form().querySelector('[value="PUBLIC"]');
  if (open && !open.checked) open.click();
  text().focus();
}

function sent(event) {
  if (event.detail.elt?.id !== "composer-form" || !event.detail.successful || !text()) return;
  clearTimeout(timer);
  text().value = "";
  if (target() !== "INTERNAL") {
    document.getElementById("composer-files")?.replaceChildren();
    document.getElementById("files-status")?.replaceChildren();
  }
  saved = state();
  say("");
  count();
}
