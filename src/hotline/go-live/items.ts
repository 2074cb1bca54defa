/** What an office settles before its doors open, in the order of the sheet. `dated`: the paper has a date. */
export const goLiveItems = [
  { id: "operator", dated: false },
  { id: "hours", dated: false },
  { id: "roster", dated: false },
  { id: "contacts", dated: false },
  { id: "texts", dated: true },
  { id: "impact-assessment", dated: true },
  { id: "cross-border", dated: true },
] as const;
export type GoLiveItemId = (typeof goLiveItems)[number]["id"];

/** The ids alone, for schemas. */
export const goLiveIds = goLiveItems.map(({ id }) => id) as [GoLiveItemId, ...GoLiveItemId[]];

/** True if nothing is left to settle. */
export function isComplete(ticked: ReadonlySet<string>): boolean {
  return goLiveItems.every(({ id }) => ticked.has(id));
}

/** What is missing before an item can be ticked; null: nothing. */
export function lacking(id: GoLiveItemId, note: string, day: string | null): "note" | "day" | null {
  if (note.trim() === "") return "note";
  const dated = goLiveItems.find((item) => item.id === id)?.dated ?? false;
  return dated && day === null ? "day" : null;
}
