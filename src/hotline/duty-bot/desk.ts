import type { OpenCase } from "../../cases/open-cases.js";
import type { OutcomeId } from "../../cases/outcome.js";
import type { CaseId, PersonKey, StaffId } from "../../model/ids.js";
import type { PhoneOwner } from "./phones/phones.js";

/** An open case as the duty bot knows it: nothing about a child. */
export type DutyCase = OpenCase;

/** What is taken or passed on: an open case, or the talk of an alarm that has no case. */
export type Subject = { readonly caseId: CaseId } | { readonly talk: PersonKey };

/** What the code of an alarm names. */
export interface Called extends Pick<DutyCase, "urgency" | "openedAt" | "holder"> {
  /** In full, as ids of cases are. */
  readonly code: string;
  readonly subject: Subject;
}

/** What came of wanting a case or a talk. `sent`: nobody has confirmed yet; it stands in line. */
export type TakeResult =
  | { readonly kind: "taken" | "sent" | "already-mine" | "gone" | "busy" | "too-many" }
  | { readonly kind: "held"; readonly by: string };

/** What came of handing a case over. `sent`: nobody has confirmed yet. */
export type HandOverResult = "handed-over" | "sent" | "gone" | "busy";

/** A colleague by name. */
export interface Colleague {
  readonly id: StaffId;
  readonly name: string;
}

/** A shift; milliseconds UTC. */
export interface DutyShift {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A shift that somebody wants to give away. */
export interface OfferedShift extends DutyShift {
  readonly swap: string;
  readonly by: string;
}

/** The roster as the duty bot uses it. */
export interface DutyRoster {
  /** Who is on call at a moment, by name, highest rank last. */
  onCall(at: number): Promise<readonly string[]>;
  /** One's own shifts that have not ended, at most ten, earliest first. */
  shiftsOf(staff: StaffId, at: number): Promise<readonly DutyShift[]>;
  /** Shifts of others that this person could take. */
  offeredTo(staff: StaffId, at: number): Promise<readonly OfferedShift[]>;
  /** Asks that another take a shift; null: whoever wants to. False: it can not be asked any more. */
  requestSwap(staff: StaffId, shift: string, of: StaffId | null, at: number): Promise<boolean>;
  /** Takes a shift that was offered. False: another was faster, or it is over. */
  acceptSwap(staff: StaffId, swap: string, at: number): Promise<boolean>;
}

/** What staff can do from their phones; whoever composes the program gives it. `request` makes a wish count once. */
export interface DutyDesk {
  /** Open cases, and talks that ring without one, whose code begins so (see `typedCaseCode`), at most ten, newest first. */
  calledBy(staff: StaffId, code: string): Promise<readonly Called[]>;
  /** Open cases whose talk this member of staff has, the most urgent first. */
  casesOf(staff: StaffId): Promise<readonly DutyCase[]>;
  /** Who could take a talk over, without the asker, by name; at most twenty. */
  colleaguesOf(staff: StaffId): Promise<readonly Colleague[]>;
  take(staff: PhoneOwner, subject: Subject, request: string): Promise<TakeResult>;
  /** Calls the next ones at once; nothing is acknowledged. False: no alarm of it is climbing. Null: there is no ladder. */
  readonly passOn: ((staff: PhoneOwner, subject: Subject) => Promise<boolean>) | null;
  handOver(
    staff: PhoneOwner,
    caseId: CaseId,
    to: Colleague,
    note: string,
    request: string,
  ): Promise<HandOverResult>;
  closeCase(
    staff: PhoneOwner,
    caseId: CaseId,
    outcome: OutcomeId,
    note: string,
    request: string,
  ): Promise<"closed" | "closed-before" | "open-tasks" | "person-waits" | "not-handed" | "unknown">;
  queueCounts(): Promise<{ readonly waiting: number; readonly running: number; readonly urgent: number }>;
  /** Null: there is no roster. */
  readonly roster: DutyRoster | null;
  /** Writes down that a test alarm was heard on this phone. */
  testAlarm(staff: PhoneOwner): Promise<void>;
}
