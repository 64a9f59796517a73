// A file that is text goes into its text field, so that it is sent with the form; the field also takes pasted text.
const MOST = 64 * 1024 + 1;

export function startTextFiles() {
  document.addEventListener("change", async (event) => {
    const field = event.target.dataset?.fills && document.getElementById(event.target.dataset.fills);
    const file = field && event.target.files[0];
    if (file) {
      // one byte more than is taken: the server says that it is too large
      field.value = await file.slice(0, MOST).text();
    }
  });
}
