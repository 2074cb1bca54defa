import type { CaseView } from "../case-detail.js";
import type { SecrecyLevel } from "./secrecy.js";

/** The kinds of file form 1 is made as. */
export const form01Formats = ["docx", "pdf"] as const;
export type Form01Format = (typeof form01Formats)[number];

/** What came of a wish for a form. `full`: too many wait; `late`: it took too long and was given up. */
export type MadeForm =
  | { readonly kind: "made"; readonly bytes: Uint8Array }
  | { readonly kind: "full" }
  | { readonly kind: "late" };

/** A wish for form 1 (Mẫu 01) of a case. */
export interface Form01Order {
  readonly shown: CaseView;
  readonly secrecy: SecrecyLevel;
  /** The office is a state body: the country's name and motto stand at the top. */
  readonly stateBody: boolean;
  /** With what is known of the informant. */
  readonly informant: boolean;
  /** Name of who makes it. */
  readonly printedBy: string;
  /** Milliseconds UTC. */
  readonly at: number;
}
