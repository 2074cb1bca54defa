/** Longest text the server takes, UTF-16 units. */
const longestText = 20_000;

/** What the box where people write tells. */
export interface Composed {
  send(text: string): void;
  /** Nothing was sent; the words are still in the box. */
  tooLong(): void;
}

/** Makes the box grow with its words and send on Enter; Shift and Enter begins a new line. */
export function armComposer(form: HTMLElement, box: HTMLTextAreaElement, composed: Composed): void {
  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  };
  const send = () => {
    const text = box.value.trim();
    box.focus();
    if (text.length > longestText) return composed.tooLong();
    if (text === "") return;
    box.value = "";
    grow();
    composed.send(text);
  };
  box.addEventListener("input", grow);
  box.addEventListener("keydown", (press) => {
    // While a syllable is being composed, Enter ends the syllable.
    if (press.key !== "Enter" || press.shiftKey || press.isComposing) return;
    press.preventDefault();
    send();
  });
  form.addEventListener("submit", (submit) => {
    submit.preventDefault();
    send();
  });
}
