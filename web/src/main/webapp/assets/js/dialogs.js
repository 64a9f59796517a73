// Dialogs: the question before something that cannot be undone, dialogs that a part brings along, toasts that close.
const READING = 8000;
let answer = null;

export function startDialogs() {
  closeToasts();
  document.body.addEventListener("htmx:confirm", ask);
  document.body.addEventListener("submit", askBefore);
  document.body.addEventListener("htmx:afterSwap", (event) => openItself(event.detail.target));
  document.body.addEventListener("htmx:afterRequest", closeAfter);
  document.body.addEventListener("htmx:sendError", () => toast("Parley cannot be reached. What you typed is kept."));
  document.body.addEventListener("click", clicked);
  document.getElementById("confirm")?.addEventListener("close", decide);
}

function ask(event) {
  if (!event.detail.question) return;
  event.preventDefault();
  question(event.detail.elt, event.detail.question, () => event.detail.issueRequest(true));
}

// A form that is sent as a whole page asks first where it says so (data-confirm).
function askBefore(event) {
  const form = event.target;
  if (!form.dataset.confirm) return;
  event.preventDefault();
  question(form, form.dataset.confirm, () => form.submit());
}

function question(source, words, go) {
  const dialog = document.getElementById("confirm");
  dialog.querySelector("#confirm-title").textContent = words;
  dialog.querySelector("#confirm-text").textContent = source.dataset.confirmText || "";
  dialog.querySelector("#confirm-yes").textContent = source.dataset.confirmVerb || "Delete";
  answer = go;
  dialog.returnValue = "";
  dialog.showModal();
}

function decide(event) {
  const go = answer;
  answer = null;
  if (event.target.returnValue === "yes" && go) go();
}

function openItself(target) {
  target?.querySelector?.("dialog[data-opens-itself]")?.showModal();
}

function closeAfter(event) {
  const form = event.detail.elt;
  const inside = form?.matches?.("form") ? form.querySelector("details.menu[open]") : null;
  const menu = form?.closest?.("details.menu[open]") || inside;
  if (event.detail.successful) menu?.removeAttribute("open");
  if (form?.matches?.("[data-closes]") && event.detail.successful) form.closest("dialog")?.close();
}

function clicked(event) {
  const from = event.target;
  const opener = from.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  from.closest("[data-dismiss]")?.closest(".toast")?.remove();
  if (from.closest("[data-close]")) from.closest("dialog")?.close();
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(from)) menu.open = false;
  });
}

export function toast(words) {
  const stack = document.getElementById("toasts");
  if (!stack || [...stack.children].some((child) => child.textContent.includes(words))) return;
  const line = document.createElement("p");
  line.className = "toast toast--negative";
  line.setAttribute("role", "alert");
  const text = document.createElement("span");
  text.textContent = words;
  const close = document.createElement("button");
  close.className = "toast__action";
  close.type = "button";
  close.dataset.dismiss = "";
  close.textContent = "Close";
  line.append(text, close);
  stack.append(line);
}

// A toast has been read after a while; it stays as long as it is pointed at or has the focus.
function closeToasts() {
  const stack = document.getElementById("toasts");
  if (!stack) return;
  [...stack.children].forEach(closeLater);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(closeLater))).observe(stack, { childList: true });
}

function closeLater(line) {
  if (!line.matches?.(".toast")) return;
  setTimeout(() => {
    if (line.matches(":hover, :focus-within")) closeLater(line);
    else line.remove();
  }, READING);
}
