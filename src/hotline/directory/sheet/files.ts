import writeXlsxFile from "write-excel-file/node";
import { contactKinds, contactKindWords } from "../kinds.js";
import { columns } from "./columns.js";
import type { RowFault } from "./rows.js";
import type { Cell } from "./table.js";

/** A file for the browser to save. */
export interface SheetFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** An empty spreadsheet with one example, and the kinds there are on a second sheet. */
export async function templateFile(): Promise<SheetFile> {
  const kinds = [[bold("Loại")], ...contactKinds.map((kind) => [contactKindWords[kind]])];
  const bytes = await writeXlsxFile([
    {
      data: [header(), columns.map(({ example }) => example)],
      sheet: "Danh bạ",
      columns: widths,
      stickyRowsCount: 1,
    },
    { data: kinds, sheet: "Các loại", columns: [{ width: 30 }] },
  ]).toBuffer();
  return asFile("danh-ba-mau.xlsx", bytes);
}

/** The rows with faults as they came, each with what is wrong with it, to be mended and imported again. */
export async function faultyRowsFile(
  table: readonly (readonly Cell[])[],
  faults: readonly RowFault[],
  headerRow: readonly Cell[],
): Promise<SheetFile> {
  const rows = [...byRow(faults)].map(([row, words]) => [
    ...filled(table[row - 1] ?? [], headerRow.length),
    words.join("\n"),
  ]);
  const titles = [...headerRow.map((cell) => bold(text(cell))), bold("Cần sửa")];
  const bytes = await writeXlsxFile([
    {
      data: [titles, ...rows],
      sheet: "Cần sửa",
      columns: [...headerRow.map(() => ({ width: 24 })), { width: 80 }],
    },
  ]).toBuffer();
  return asFile("danh-ba-can-sua.xlsx", bytes);
}

function byRow(faults: readonly RowFault[]): ReadonlyMap<number, readonly string[]> {
  const words = new Map<number, string[]>();
  for (const { row, column, words: what } of faults)
    words.set(row, [...(words.get(row) ?? []), `${column}: ${what}`]);
  return words;
}

const widths = columns.map(({ width }) => ({ width }));

function header() {
  return columns.map(({ title }) => bold(title));
}

function bold(value: string) {
  return { value, fontWeight: "bold" as const };
}

function filled(row: readonly Cell[], length: number): string[] {
  return Array.from({ length }, (_, at) => text(row[at] ?? null));
}

function text(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? "" : String(cell);
}

function asFile(name: string, bytes: Buffer): SheetFile {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name, type, base64: bytes.toString("base64") };
}
