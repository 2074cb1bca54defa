import { useSyncExternalStore } from "react";
import type { PersonKey } from "../../../model/ids.js";
import { personKey } from "../../api/fields.js";

/** Which part a narrow screen shows, and which talk is open; `content` is a page of its own. */
export interface Place {
  readonly person: PersonKey | null;
  readonly part: "queue" | "talk" | "case" | "content";
}

const nowhere: Place = { person: null, part: "queue" };

/** The address of the page on the bot's answers. */
export const contentAddress = "#/noi-dung";

/** Reads the part of the address after `#`: `/<person>`, `/<person>/ho-so` or `/noi-dung`. */
export function readPlace(hash: string): Place {
  if (hash === contentAddress) return { person: null, part: "content" };
  const [, first, second] = hash.split("/");
  const person = personKey.safeParse(first);
  if (!person.success) return nowhere;
  return { person: person.data, part: second === "ho-so" ? "case" : "talk" };
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
