// A file that is chosen is read by the browser and put into a field of the form, so that it can be seen before it is sent.
export function startFills() {
  document.body.addEventListener("change", async (event) => {
    const target = event.target.dataset?.fills;
    const file = target && event.target.files?.[0];
    if (file) document.getElementById(target).value = await file.text();
  });
}
