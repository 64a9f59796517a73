// Keys. Elements say which key they answer to (data-key); single letters work only outside text fields and can be
// switched off. The list of all keys is in layout/_keys.html.
const STORE = "parley.keys";
let before = "";
let beforeAt = 0;

export function startKeys() {
  const toggle = document.getElementById("keys-on");
  if (toggle) {
    toggle.checked = localStorage.getItem(STORE) !== "off";
    toggle.addEventListener("change", () => localStorage.setItem(STORE, toggle.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", pressed);
}

function pressed(event) {
  if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const key = name(event);
  const plain = key.length === 1;
  if (plain && (writing(event.target) || localStorage.getItem(STORE) === "off")) return;
  if (plain && (key === "j" || key === "k")) return move(event, key === "j" ? 1 : -1);
  if (plain && key === "p" && pickUp(event)) return;
  const pair = Date.now() - beforeAt < 1200 ? `${before} ${key}` : "";
  before = plain ? key : "";
  beforeAt = Date.now();
  if ((pair && press(pair, event)) || press(key, event)) return;
}

function name(event) {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return `ctrl+${key}`;
  // With Alt some keyboards make another letter; the physical key tells which one was meant.
  if (event.altKey) return `alt+${event.code.replace(/^(Key|Digit)/, "").toLowerCase()}`;
  return key;
}

function writing(element) {
  return element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
}

function press(key, event) {
  const found = [...document.querySelectorAll("[data-key]")].find((element) => element.dataset.key === key && usable(element));
  if (!found) return false;
  event.preventDefault();
  if (found.matches("input[type=search]")) found.focus();
  else found.click();
  if (found.matches("input[type=radio]")) document.getElementById("composer-text")?.focus();
  return true;
}

function usable(element) {
  return !element.disabled && (element.getClientRects().length > 0 || element.matches("input[type=radio]"));
}

function rows() {
  return [...document.querySelectorAll("[data-row]")].filter((row) => row.getClientRects().length > 0);
}

function move(event, step) {
  const all = rows();
  if (all.length === 0) return;
  event.preventDefault();
  const here = all.indexOf(document.activeElement);
  const start = here >= 0 ? here : all.findIndex((row) => row.getAttribute("aria-current") === "true");
  const next = Math.max(0, Math.min(all.length - 1, start + step));
  all[next].focus();
  all[next].scrollIntoView({ block: "nearest" });
}

// In the queue, P picks up the row that has the focus, else the first one.
function pickUp(event) {
  const row = document.activeElement?.closest?.("tr");
  const button = (row || document).querySelector("[data-pick-up]:not(:disabled)");
  if (!button) return false;
  event.preventDefault();
  button.click();
  return true;
}
