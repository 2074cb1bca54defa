import type { CallStore } from "../cases/calls/call-store.js";
import type { Protocol } from "./api/call-contract.js";

/** What staff need beside a dangerous talk: cards, the call log, and the procedure when contact is lost. */
export interface CallDesk {
  readonly store: CallStore;
  /** The cards that came with the program. */
  readonly protocols: readonly Protocol[];
}
