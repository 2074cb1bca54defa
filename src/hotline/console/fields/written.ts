/** A year of two digits is one of this century. */
function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

/**
 * The day (`YYYY-MM-DD`) that was written day first, as in Viet Nam: `5/11/2026`, `05-11-26`, `5.11.2026`, `05112026`.
 * Empty: nothing was written; null: it is no day.
 */
export function readDay(written: string): string | null {
  const plain = written.trim();
  if (plain === "") return "";
  const apart = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/.exec(plain);
  const parts = apart ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (parts === null) return null;
  const [, day = "", month = "", year = ""] = parts;
  const iso = `${fullYear(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  // A 31 February parses to nothing or to a day of March: neither is what was meant.
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(iso)) return null;
  return iso >= "1900" && iso < "2100" ? iso : null;
}

/** A day (`YYYY-MM-DD`) as it is written in Viet Nam: `05/11/2026`. Anything else stays as it is. */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split("-");
  return year === undefined || month === undefined || date === undefined ? day : `${date}/${month}/${year}`;
}

/**
 * The time of day (`HH:MM`, of 24 hours) that was written: `8`, `8h`, `8h30`, `8:30`, `8 giờ 30`, `0830`. Empty: nothing
 * was written; null: it is no time.
 */
export function readTime(written: string): string | null {
  const plain = written.trim().toLowerCase();
  if (plain === "") return "";
  const parts =
    /^(\d{1,2})\s*(?:[:.h]|giờ|gio)?$/.exec(plain) ??
    /^(\d{1,2})\s*(?:[:.h\s]|giờ|gio)\s*(\d{2})(?:\s*(?:phút|phut|p))?$/.exec(plain) ??
    /^(\d{2})(\d{2})$/.exec(plain);
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? "0")];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
