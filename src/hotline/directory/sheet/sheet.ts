import type { Units } from "../../../model/unit.js";
import { faultyRowsFile, type SheetFile } from "./files.js";
import { readRows, type SheetReading } from "./rows.js";
import { type Cell, readTable } from "./table.js";

/** A spreadsheet that could be opened. */
export interface OpenSheet extends SheetReading {
  /** Its rows with faults, to be mended and imported again. */
  faultyRows(): Promise<SheetFile>;
}

/** Opens an uploaded spreadsheet and reads its contacts; a word of the error catalogue when it is none. */
export async function openSheet(
  file: Uint8Array,
  units: Units,
  at: number,
): Promise<OpenSheet | "unreadable-sheet" | "too-many-rows"> {
  const table = await readTable(file);
  if ("fault" in table) return table.fault;
  const reading = readRows(table.rows, units, at);
  const header: readonly Cell[] = table.rows[reading.header] ?? [];
  return { ...reading, faultyRows: () => faultyRowsFile(table.rows, reading.faults, header) };
}
