// @ts-check
// The pages work without this script; it only copies and prints at a press.

const copied = "Đã chép.";
const selected = "Đã chọn sẵn: nhấn Ctrl+C, hoặc bấm giữ rồi chọn Sao chép.";

for (const button of document.querySelectorAll("button[data-copy]")) {
  const field = document.getElementById(button.getAttribute("data-copy") ?? "");
  const told = button.parentElement?.querySelector(".told");
  if (!(field instanceof HTMLInputElement) || !(button instanceof HTMLElement) || !told) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const done = await copy(field);
    for (const other of document.querySelectorAll(".told")) other.textContent = "";
    told.textContent = done ? copied : selected;
  });
}

for (const button of document.querySelectorAll("button[data-print]")) {
  if (button instanceof HTMLElement) button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/**
 * Copies what stands in a field, which is selected in any case: where a page may not write to the clipboard, the
 * reader can.
 * @param {HTMLInputElement} field
 * @returns {Promise<boolean>}
 */
async function copy(field) {
  field.focus();
  field.setSelectionRange(0, field.value.length);
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No permission, or no safe connection: the older way needs neither, if the browser still has it.
    return document.execCommand("copy");
  }
}
