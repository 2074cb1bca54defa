import type { FormFileType } from "./form-kinds.js";

const nameLength = 120;

/**
 * What a file is by its own bytes, whatever its name says; null: none of the kinds that are taken. A Word file with
 * macros is none of them.
 */
export function formFileType(bytes: Uint8Array): FormFileType | null {
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "pdf";
  if (begins(bytes, [0xff, 0xd8, 0xff])) return "jpg";
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) && isWordFile(bytes)) return "docx";
  return null;
}

/**
 * The name to keep of a file: without folders, control signs and signs that turn the writing direction, at most
 * 120 characters, and with the ending that fits its kind.
 */
export function formFileName(given: string, type: FormFileType): string {
  const last = given.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}"<>|:*?]/gu, "")
    .trim();
  const stem = plain.replace(/\.(pdf|docx|jpe?g|png)$/i, "").trim() || "bieu-mau";
  return `${[...stem].slice(0, nameLength - 5).join("")}.${type}`;
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, place) => bytes[place] === byte);
}

/** Names of a ZIP file's parts stand in it as they are, whatever is packed. */
function isWordFile(bytes: Uint8Array): boolean {
  return holds(bytes, "word/document.xml") && !holds(bytes, "vbaProject.bin");
}

function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}
