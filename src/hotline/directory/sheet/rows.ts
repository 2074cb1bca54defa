import type { Units } from "../../../model/unit.js";
import { type Draft, sameness } from "../draft.js";
import { folded } from "../folded.js";
import { type ContactKind, contactKinds, contactKindWords } from "../kinds.js";
import { readPhone } from "../phone.js";
import { type ColumnId, columns, neededColumns, titleOf } from "./columns.js";
import { readPlace } from "./place.js";
import type { Cell } from "./table.js";

/** A fault of a spreadsheet: where, what is there, what would be right. */
export interface RowFault {
  /** As the spreadsheet program numbers it. */
  readonly row: number;
  /** Title of the column. */
  readonly column: string;
  readonly words: string;
}

/** What a spreadsheet says. Rows with a fault give no draft. */
export interface SheetReading {
  /** Rows beside the header that are not empty. */
  readonly rows: number;
  /** Where the header stands in the table. */
  readonly header: number;
  readonly drafts: readonly Draft[];
  readonly faults: readonly RowFault[];
}

/** The header stands within the first lines: above it there may be a title. */
const headerWithin = 10;

/** Reads the rows of a spreadsheet. `at`: now, milliseconds UTC. */
export function readRows(table: readonly (readonly Cell[])[], units: Units, at: number): SheetReading {
  const header = findHeader(table);
  if (typeof header === "string") {
    const faults = [{ row: 1, column: header, words: "không có cột này; dùng tệp mẫu" }];
    return { rows: 0, header: 0, drafts: [], faults };
  }
  const drafts: Draft[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  const filled = [...table.entries()].filter(
    ([at, row]) => at > header.at && row.some((cell) => textOf(cell) !== ""),
  );
  for (const [index, row] of filled) {
    const read = new RowReader(index + 1, row, header.places);
    const draft = read.draft(units, at);
    const before = draft === null ? undefined : seen.get(sameness(draft));
    if (before !== undefined) read.wrong("name", `trùng với dòng ${before}; giữ một dòng`);
    else if (draft !== null) {
      seen.set(sameness(draft), index + 1);
      drafts.push(draft);
    }
    faults.push(...read.faults);
  }
  return { rows: filled.length, header: header.at, drafts, faults };
}

type Places = ReadonlyMap<ColumnId, number>;

/** Where the header stands and its columns; or the title of a needed column that is nowhere. */
function findHeader(table: readonly (readonly Cell[])[]): { at: number; places: Places } | string {
  const headers = table.slice(0, headerWithin).map((row, at) => ({ at, places: placesIn(row) }));
  const best = headers.toSorted((a, b) => b.places.size - a.places.size)[0];
  const missing = neededColumns.find((id) => !best?.places.has(id));
  return missing === undefined && best ? best : titleOf(missing ?? "kind");
}

function placesIn(row: readonly Cell[]): Places {
  const titles = row.map((cell) => folded(textOf(cell)));
  const found = columns.map(({ id, title }) => [id, titles.indexOf(folded(title))] as const);
  return new Map(found.filter(([, place]) => place >= 0));
}

/** Reads one row and collects its faults. */
class RowReader {
  readonly faults: RowFault[] = [];

  constructor(
    private readonly row: number,
    private readonly cells: readonly Cell[],
    private readonly places: Places,
  ) {}

  draft(units: Units, at: number): Draft | null {
    const kind = this.#kind();
    const place = readPlace(this.#text("province", 120), this.#text("commune", 120), units);
    if ("fault" in place) this.wrong(place.fault.column, place.fault.words);
    const unit = "unit" in place ? place.unit : null;
    if (unit && kind?.startsWith("commune-") && unit.code === unit.province.code)
      this.wrong("commune", `còn trống; “${contactKindWords[kind]}” cần tên xã, phường hoặc đặc khu`);
    const name = this.#text("name", 160);
    if (name.length < 2) this.wrong("name", "còn trống; ghi tên cơ quan hoặc chức danh trực");
    const phones = this.#phones();
    const rest = {
      hours: this.#text("hours", 120),
      note: this.#text("note", 500),
      source: this.#text("source", 200),
    };
    const verifiedAt = this.#verified(at);
    if (this.faults.length > 0 || kind === null || unit === null) return null;
    return { unit, kind, name, phones, ...rest, verifiedAt };
  }

  wrong(column: ColumnId, words: string): void {
    this.faults.push({ row: this.row, column: titleOf(column), words });
  }

  #cell(id: ColumnId): Cell {
    return this.cells[this.places.get(id) ?? -1] ?? null;
  }

  #text(id: ColumnId, most: number): string {
    const text = textOf(this.#cell(id));
    if (text.length > most) this.wrong(id, `dài ${text.length} ký tự; rút còn nhiều nhất ${most}`);
    return text;
  }

  #kind(): ContactKind | null {
    const written = this.#text("kind", 120);
    const known = contactKinds.find((kind) => folded(contactKindWords[kind]) === folded(written));
    if (known) return known;
    const list = contactKinds.map((kind) => contactKindWords[kind]).join(", ");
    this.wrong(
      "kind",
      written === ""
        ? `còn trống; ghi một trong: ${list}`
        : `không có loại “${written}”; ghi một trong: ${list}`,
    );
    return null;
  }

  #phones(): readonly string[] {
    const cell = this.#cell("phones");
    const parts = textOf(cell)
      .split(/[;,/\n]/)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length === 0) this.wrong("phones", "còn trống; ghi ít nhất một số");
    if (parts.length > 4) this.wrong("phones", `có ${parts.length} số; giữ nhiều nhất 4 số`);
    return [...new Set(parts.flatMap((part) => this.#phone(part, typeof cell === "number")))];
  }

  /** A cell of digits is a number to the spreadsheet program, which throws the first zero away. */
  #phone(written: string, isNumber: boolean): readonly string[] {
    const read = readPhone(written);
    const mended = isNumber && "fault" in read ? readPhone(`0${written}`) : read;
    if ("number" in mended) return [mended.number];
    this.wrong("phones", "fault" in read ? read.fault : mended.fault);
    return [];
  }

  #verified(now: number): number | null {
    const cell = this.#cell("verified");
    const text = textOf(cell);
    if (text === "") return null;
    const at = cell instanceof Date ? startOfDay(cell.toISOString().slice(0, 10)) : startOfDay(isoDay(text));
    if (at === null) this.wrong("verified", `“${text}” không phải ngày; viết như 21/11/2026`);
    else if (at > now) this.wrong("verified", `“${text}” là ngày chưa tới`);
    return at;
  }
}

function textOf(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? "" : String(cell).normalize("NFC").trim();
}

function isoDay(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The beginning of a day in Viet Nam, which is seven hours ahead all year; null when there is no such day. */
function startOfDay(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return null;
  return at - 7 * 3_600_000;
}
