import type { PersonKey } from "../model/ids.js";

/** What can change in a talk. `alert`: a new alarm, or one acknowledged; `refused`: a take-over lost the race; `note`: notes or who follows. */
export const changeKinds = [
  "talk",
  "entry",
  "delivery",
  "case",
  "alert",
  "holder",
  "refused",
  "note",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A talk that changed in the database; holds no content, so it may travel in the open. */
export interface Change {
  readonly person: PersonKey;
  readonly kinds: readonly ChangeKind[];
}

/** Told after the commit what changed. It must not fail: whoever listens asks again anyway. */
export type Changed = (changes: readonly Change[]) => void;
