const prefix = "te.draft.";

/** What was written and not yet sent, per member of staff and place; lives as long as the tab, on this computer only. */
export function readDraft(staff: string, place: string): string {
  return sessionStorage.getItem(key(staff, place)) ?? "";
}

/** Keeps a draft; an empty one is removed. */
export function keepDraft(staff: string, place: string, text: string): void {
  if (text === "") sessionStorage.removeItem(key(staff, place));
  else sessionStorage.setItem(key(staff, place), text);
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
