/**
 * Begins the payload of every button of ours. A press arrives as a text message with the payload as its text, so this
 * is all that tells a press from words; a person can type it too, and it carries no authority.
 */
export const payloadMark = "#te:";

/** The value in a payload of ours, or undefined if the text is none. */
export function valueOfPayload(text: string): string | undefined {
  const trimmed = text.trim();
  const value = trimmed.startsWith(payloadMark) ? trimmed.slice(payloadMark.length) : "";
  return value === "" ? undefined : value;
}
