import type { Keyring } from "../../infra/keyring.js";

/** Recognises a text of ours in an echo without keeping the text. */
export type TextHash = (text: string) => string;

/** Keyed hash of a text, the same for forms that differ only in Unicode normal form or white space. */
export function createTextHash(keyring: Keyring): TextHash {
  return (text) => keyring.hash("zalo echo", text.normalize("NFC").replace(/\s+/g, " ").trim());
}
