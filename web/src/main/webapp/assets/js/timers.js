// Everything that counts: due times, waiting times, the countdown of an offer. It counts from the server's clock, changes
// only text and the ring, and says aloud once when something becomes urgent.
const RISK = 25;
let ahead = 0;

export function startClock() {
  const meta = document.querySelector('meta[name="server-time"]');
  if (meta) ahead = Date.parse(meta.content) - arrival();
  document.body.addEventListener("htmx:afterRequest", (event) => learn(event.detail.xhr));
  document.body.addEventListener("htmx:load", tick);
  setInterval(tick, 1000);
  tick();
}

// The page was made just before it began to arrive; its scripts start later, on a busy machine by seconds.
function arrival() {
  const [page] = performance.getEntriesByType("navigation");
  return page ? performance.timeOrigin + page.responseStart : Date.now();
}

// The Date header is exact to the second: only a real difference moves the clock.
function learn(xhr) {
  const date = xhr && xhr.getResponseHeader("Date");
  if (!date) return;
  const seen = Date.parse(date) + 500 - Date.now();
  if (Math.abs(seen - ahead) > 2000) ahead = seen;
}

export function serverNow() {
  return Date.now() + ahead;
}

export function words(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (number) => String(number).padStart(2, "0");
  if (seconds < 3600) return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  if (seconds < 86400) return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))} min`;
  return `${Math.floor(seconds / 86400)} d ${Math.floor((seconds % 86400) / 3600)} h`;
}

function tick() {
  const now = serverNow();
  document.querySelectorAll("[data-since]").forEach((element) => since(element, now));
  document.querySelectorAll("[data-due]").forEach((element) => due(element, now));
  document.querySelectorAll("[data-ends]").forEach((element) => ends(element, now));
}

function since(element, now) {
  if (element.dataset.since) write(element, words(now - Date.parse(element.dataset.since)));
}

function due(element, now) {
  const remaining = Date.parse(element.dataset.due) - now;
  const left = Math.max(0, Math.min(100, Math.floor(remaining / 10 / Math.max(1, Number(element.dataset.target)))));
  const over = remaining < 0;
  const state = over ? "breach" : left < RISK ? "warn" : "ok";
  write(element.querySelector(".sla__words"), over ? `${words(-remaining)} over` : words(remaining));
  element.querySelector(".sla__left")?.setAttribute("stroke-dasharray", `${left} 100`);
  if (!element.classList.contains(`sla--${state}`)) become(element, state, over);
}

function become(element, state, over) {
  element.classList.remove("sla--ok", "sla--warn", "sla--breach");
  element.classList.add(`sla--${state}`);
  element.querySelector(".sla__ring")?.toggleAttribute("hidden", over);
  element.querySelector(".sla__over")?.toggleAttribute("hidden", !over);
  const row = element.closest(".interaction");
  row?.classList.toggle("interaction--warn", state === "warn");
  row?.classList.toggle("interaction--breach", state === "breach");
}

function ends(element, now) {
  const remaining = Math.max(0, Date.parse(element.dataset.ends) - now);
  write(element.querySelector(".offer__seconds"), String(Math.ceil(remaining / 1000)));
  const left = Math.min(100, remaining / 10 / Math.max(1, Number(element.dataset.total)));
  element.querySelector(".ring__value")?.setAttribute("stroke-dasharray", `${left} 100`);
  if (remaining === 0 && !element.dataset.over) {
    element.dataset.over = "true";
    setTimeout(() => document.body.dispatchEvent(new CustomEvent("offer-over")), 1500);
  }
}

function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}
