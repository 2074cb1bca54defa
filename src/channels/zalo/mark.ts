/**
 * Begins the payload of every button of ours. A press arrives as a text message with the payload as its text, so this
 * is all that tells a press from words; a person can type it too, and it carries no authority.
 */
export const payloadMark = "#te:";

/** Stands between value and label; the last one counts, and a label never holds one. */
const labelMark = "|";

/** The payload of a choice: its value, and what the button says, which the platform does not tell of a press. */
export function payloadOf(value: string, label: string): string {
  return `${payloadMark}${value}${labelMark}${label.replaceAll(labelMark, "/").trim()}`;
}

/** The choice in a payload of ours, or undefined if the text is none. A press typed by hand may lack the label. */
export function choiceOfPayload(
  text: string,
): { readonly value: string; readonly label?: string } | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith(payloadMark)) return undefined;
  const inner = trimmed.slice(payloadMark.length);
  const end = inner.lastIndexOf(labelMark);
  const [value, label] = end < 0 ? [inner, ""] : [inner.slice(0, end), inner.slice(end + 1)];
  if (value === "") return undefined;
  return label === "" ? { value } : { value, label };
}
