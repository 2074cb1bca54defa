import { reportField } from "./report-fields.js";

/** Why a value cannot stand in its field. */
export type FieldFault = "age" | "no-such-day" | "future";

/** Years; who is older is no child, and no parent. */
const oldest: Readonly<Record<string, number>> = { age: 20, "father-age": 110, "mother-age": 110 };

/**
 * What is wrong with a value; null: it may stand. Ages and days are often only guessed, so words are taken ("khoảng 7,
 * 8 tuổi", "lớp 3", "năm 2017"); a number or a day that cannot be is not. `today` is `YYYY-MM-DD`.
 */
export function fieldFault(field: string, value: string, today: string): FieldFault | null {
  const kind = reportField(field)?.kind;
  if (kind === "number") return isAge(value, oldest[field] ?? 110) ? null : "age";
  return kind === "date" ? dayFault(value, today) : null;
}

/** Every number in it has to be an age; months, weeks and days of a small child are none. */
function isAge(value: string, most: number): boolean {
  if (/(?:^|[^\p{L}\d])-\s*\d/u.test(value.replace(/(\d)\s*[-–]\s*(?=\d)/gu, "$1 "))) return false;
  const numbers = value.matchAll(/(\d+)(?:[.,]\d+)?\s*(\p{L}*)/gu);
  return [...numbers].every(
    ([, number, unit = ""]) => Number(number) <= most || (isPartOfYear(unit) && Number(number) <= 365),
  );
}

function isPartOfYear(unit: string): boolean {
  return /^(?:tháng|thang|th|tuần|tuan|ngày|ngay)$/iu.test(unit);
}

/** Days and months written with figures: `31/02/2017`, `2017-02-31`, `5.3`, `02/2017`. */
function dayFault(value: string, today: string): FieldFault | null {
  const written =
    read(value, /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u) ??
    read(value, /(?<!\d)(?<day>\d{1,2})[-/.](?<month>\d{1,2})(?:[-/.](?<year>\d{4}|\d{2}))?(?![\d/.-])/u) ??
    read(value, /(?<!\d)(?<month>\d{1,2})[-/.](?<year>\d{4})(?!\d)/u) ??
    read(value, /(?<!\d)(?<year>\d{4})(?!\d)/u);
  if (written === null) return /\d[-/.]\d/u.test(value) ? "no-such-day" : null;
  const { day = "01", month = "01", year = "2000" } = written;
  const iso = [fullYear(year), month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  const at = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(iso) || iso < "1900") return "no-such-day";
  return iso > today && written["year"] !== undefined ? "future" : null;
}

function read(value: string, pattern: RegExp): Readonly<Record<string, string | undefined>> | null {
  return pattern.exec(value)?.groups ?? null;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
