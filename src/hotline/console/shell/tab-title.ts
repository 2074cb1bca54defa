/** The title of the browser's tab: open alarms and waiting talks before what is shown; `page` null: the talks. */
export function tabTitle(page: string | null, alarms: number, waiting: number): string {
  const alarmed = alarms > 0 ? `(${alarms}!) ` : "";
  if (waiting === 0) return `${alarmed}${page ?? "Trực"} – Tiếng Em`;
  const shown = page === null ? "Tiếng Em" : `${page} – Tiếng Em`;
  return `${alarmed}${waiting} chờ · ${shown}`;
}
