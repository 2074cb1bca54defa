import { useSyncExternalStore } from "react";
import type { PersonKey } from "../../../model/ids.js";
import { personKey } from "../../api/fields.js";

/** Which part a narrow screen shows, and which talk is open; or a page of its own with what follows its name. */
export interface Place {
  readonly person: PersonKey | null;
  readonly part: "queue" | "talk" | "case" | "page";
  /** The id of the page, and the rest of its address; null: no page is open. */
  readonly page: { readonly id: string; readonly rest: readonly string[] } | null;
}

const nowhere: Place = { person: null, part: "queue", page: null };

/** Names of pages are words with hyphens; keys of persons are longer and never look like one. */
const pageId = /^[a-z]+(-[a-z]+)*$/;

/** Reads the part of the address after `#`: `/<person>`, `/<person>/ho-so`, or `/<page>` and what belongs to it. */
export function readPlace(hash: string): Place {
  const [, first = "", ...rest] = hash.split("/");
  const person = personKey.safeParse(first);
  if (person.success) {
    return { person: person.data, part: rest[0] === "ho-so" ? "case" : "talk", page: null };
  }
  if (pageId.test(first)) return { person: null, part: "page", page: { id: first, rest: rest.map(decoded) } };
  return nowhere;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A broken escape is shown as it stands.
    return part;
  }
}

/** The address of a talk, or of its case. */
export function addressOf(person: PersonKey, part: "talk" | "case" = "talk"): string {
  return part === "case" ? `#/${person}/ho-so` : `#/${person}`;
}

/** Goes to a talk, to its case, or back to the queue. */
export function go(address: string): void {
  window.location.hash = address;
}

/** Where the page is; the browser's back button works. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return readPlace(hash);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
