import type { StaffId } from "../../model/ids.js";
import type { AdministrativeUnit } from "../../model/unit.js";
import { folded } from "./folded.js";
import type { ContactKind } from "./kinds.js";

/** A contact as it is to be written. */
export interface Draft {
  readonly unit: AdministrativeUnit;
  readonly kind: ContactKind;
  readonly name: string;
  /** Digits to dial. */
  readonly phones: readonly string[];
  readonly hours: string;
  readonly note: string;
  readonly source: string;
  /** Milliseconds UTC; null: nobody has checked it yet. */
  readonly verifiedAt: number | null;
}

/** Who changes something, and when (milliseconds UTC). */
export interface By {
  readonly staff: StaffId;
  readonly at: number;
}

/** What makes two contacts the same: one place, one kind, one name however it is written. */
export function sameness({ unit, kind, name }: Pick<Draft, "unit" | "kind" | "name">): string {
  return `${unit.code} ${kind} ${folded(name)}`;
}

/** How old a check may be, milliseconds: half a year. */
export const checkedFor = 183 * 24 * 3_600_000;

/** True if nobody has rung within the last six months. */
export function isStale(verifiedAt: number | null, at: number): boolean {
  return verifiedAt === null || verifiedAt < at - checkedFor;
}
