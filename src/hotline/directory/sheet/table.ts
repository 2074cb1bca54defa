import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";

/** What can stand in a cell. */
export type Cell = string | number | boolean | Date | null;

/** A spreadsheet's rows as the spreadsheet program numbers them, the first one being 1; or why there are none. */
export type TableReading =
  | { readonly rows: readonly (readonly Cell[])[] }
  | { readonly fault: "unreadable-sheet" | "too-many-rows" };

/** Rows that are read beside the header. */
export const mostRows = 5_000;

/** What a packed spreadsheet may unpack to, bytes: a small file can be made to fill the memory. */
const mostUnpacked = 64 * 1024 * 1024;

/** Reads the first sheet of an .xlsx file, or a .csv file in UTF-8 with commas, semicolons or tabs. */
export async function readTable(file: Uint8Array): Promise<TableReading> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const rows = bytes.subarray(0, 2).toString("latin1") === "PK" ? await readPacked(bytes) : readText(bytes);
  if (rows === null) return { fault: "unreadable-sheet" };
  const filled = rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  if (filled > mostRows) return { fault: "too-many-rows" };
  return { rows: rows.slice(0, filled + 1) };
}

async function readPacked(bytes: Buffer): Promise<readonly (readonly Cell[])[] | null> {
  if (unpackedSize(bytes) > mostUnpacked) return null;
  try {
    const rows = await readSheet(bytes);
    return rows.map((row) => row.map(cellOf));
  } catch {
    // Whatever is wrong with a foreign file, the asker hears that it can not be read.
    return null;
  }
}

function cellOf(value: unknown): Cell {
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return known || value instanceof Date ? value : null;
}

/** What the packed file's own list of contents says that it unpacks to. */
function unpackedSize(bytes: Buffer): number {
  let size = 0;
  const entry = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(entry); at >= 0 && at + 28 <= bytes.length; at = bytes.indexOf(entry, at + 4)) {
    size += bytes.readUInt32LE(at + 24);
  }
  return size;
}

function readText(bytes: Buffer): readonly (readonly Cell[])[] | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) return null;
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch {
    // As above.
    return null;
  }
}

function delimiterOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  const count = (sign: string) => line.split(sign).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
