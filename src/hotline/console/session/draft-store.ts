const prefix = "te.draft.";

/** What was emptied since this page was loaded: it is not empty for want of ever having been written. */
const emptied = new Set<string>();

/** What was written and not yet sent, per member of staff and place; lives as long as the tab, on this computer only. */
export function readDraft(staff: string, place: string): string {
  return sessionStorage.getItem(key(staff, place)) ?? "";
}

/** True if this tab knows what stands at this place, and be it nothing. */
export function hasDraft(staff: string, place: string): boolean {
  const found = key(staff, place);
  return emptied.has(found) || sessionStorage.getItem(found) !== null;
}

/** Keeps a draft; an empty one is removed. */
export function keepDraft(staff: string, place: string, text: string): void {
  const found = key(staff, place);
  if (text === "") {
    sessionStorage.removeItem(found);
    emptied.add(found);
  } else sessionStorage.setItem(found, text);
}

/** Removes all drafts of this tab. */
export function forgetDrafts(): void {
  for (const found of Object.keys(sessionStorage)) {
    if (found.startsWith(prefix)) sessionStorage.removeItem(found);
  }
}

function key(staff: string, place: string): string {
  return `${prefix}${staff}.${place}`;
}
