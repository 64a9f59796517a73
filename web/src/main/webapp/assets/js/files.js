// Files of a reply: each goes up when it is chosen, and the list comes back.
import { csrf } from "./composer.js";

export function startFiles() {
  document.body.addEventListener("change", (event) => event.target.id === "composer-file" && chosen(event.target));
}

async function chosen(field) {
  const files = [...field.files];
  field.value = "";
  for (const file of files) {
    say(`Attaching ${file.name} …`);
    if (!(await attach(file))) return;
  }
  say(files.length === 1 ? "Attached." : `${files.length} files attached.`);
}

async function attach(file) {
  const list = document.getElementById("composer-files");
  try {
    const answer = await fetch(`${list.dataset.files}?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      body: file,
      credentials: "same-origin",
      headers: { ...csrf(), "HX-Request": "true", "Content-Type": "application/octet-stream" },
    });
    const part = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) {
      say(`${file.name}: ${part.querySelector("span")?.textContent || "not taken."}`);
      return false;
    }
    const fresh = document.importNode(part.getElementById("composer-files"), true);
    list.replaceWith(fresh);
    window.htmx.process(fresh);
    document.getElementById("composer-text")?.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  } catch {
    say(`${file.name} did not get through. Attach it again.`);
    return false;
  }
}

function say(words) {
  const status = document.getElementById("files-status");
  if (status) status.textContent = words;
}
