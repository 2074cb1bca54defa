import { createHash } from "node:crypto";
import type { Keyring } from "../infra/keyring.js";

/** A line of the history as its keyed hash covers it. Numbers of the database are texts, as the driver gives them. */
export interface SignedLine {
  readonly id: string;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly staff: string | null;
  readonly action: string;
  readonly person: string | null;
  readonly caseId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** The newest link of the chain when the line was written; ties it to everything before. */
  readonly seen: string;
  readonly seenHash: string;
}

/** The keyed hash of a line (HMAC-SHA-256, 128 bits, base64url): whoever has only the database can not make it. */
export function macOf(keyring: Keyring, line: SignedLine): string {
  return keyring.hash("history line", canonical(line));
}

/** The hash of a link: over the link before, its own number, and its line's id and keyed hash. As the trigger does it. */
export function linkHash(before: string, number: number, line: string, mac: string): string {
  return createHash("sha256").update(`${before} ${number} ${line} ${mac}`).digest("hex");
}

/** The same bytes for the same line: fields in a fixed order, the detail's sorted by name. */
function canonical({ id, at, staff, action, person, caseId, detail, seen, seenHash }: SignedLine): string {
  const sorted = Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify([id, at, staff, action, person, caseId, sorted, seen, seenHash]);
}
