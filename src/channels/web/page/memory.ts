import type { Link } from "./link.js";

/** A message, or a class link that was opened in a talk under way, that has not been taken by the server yet. */
export interface Unsent {
  readonly id: string;
  readonly text?: string;
  readonly choice?: { readonly value: string; readonly label: string };
  readonly classWord?: string;
}

/** What this tab remembers until it is closed or left in a hurry; nothing is kept beyond the tab. */
export interface Memory {
  /** The talk's own name, made here: beginning it again gives the same talk. */
  start: string;
  token: string | null;
  /** The code of a practice link until the talk has begun: a reload must not turn practice into a real talk. */
  practiceCode: string | null;
  practice: boolean;
  /** The word of the class link that the talk begins with. */
  classWord?: string | null;
  unsent: Unsent[];
}

const place = "t";
let forgotten = false;

/** A talk that has not begun. */
export function freshMemory(start: string, { practiceCode, classWord }: Link): Memory {
  return { start, token: null, practiceCode, practice: practiceCode !== null, classWord, unsent: [] };
}

/** Reads what the tab remembers; null if nothing, or if the storage is locked or broken. */
export function recall(): Memory | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? "null");
    return isMemory(kept) ? kept : null;
  } catch (fault) {
    console.warn(fault);
    return null;
  }
}

/** Remembers until the tab is closed. After {@link forgetAll} it does nothing: an answer may still come in. */
export function remember(memory: Memory): void {
  if (forgotten) return;
  try {
    sessionStorage.setItem(place, JSON.stringify(memory));
  } catch (fault) {
    // Without storage the talk still works; it only does not outlive a reload.
    console.warn(fault);
  }
}

/** Forgets everything, for as long as this page lives. */
export function forgetAll(): void {
  forgotten = true;
  sessionStorage.clear();
}

function isMemory(kept: unknown): kept is Memory {
  return typeof kept === "object" && kept !== null && "start" in kept && "unsent" in kept;
}
