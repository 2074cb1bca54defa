import type { Kysely } from "kysely";
import type { Keyring } from "../../infra/keyring.js";
import type { CaseId, PersonKey } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import type { Changed } from "../change.js";
import { withHistoryKey } from "../history-key.js";
import {
  isOpen,
  type LifeHouse,
  onCase,
  type Press,
  type StepResult,
  type StepScope,
} from "../life/on-case.js";
import {
  type LostContact,
  noteStep,
  readLostContact,
  type SilencePress,
  type SilenceResult,
  type StepDone,
  startLostContact,
  stopLostContact,
} from "../lost-contact/lost-contact-store.js";
import type { LostContactEnd } from "../lost-contact/steps.js";
import { createSealing, type Sealing } from "../sealing.js";
import { shortUnit, staffName } from "../staff-name.js";
import type { Tables } from "../tables.js";
import { time } from "../talk-list.js";
import { passOnTask } from "../tasks/passed-on.js";
import type { CallWords } from "./call-words.js";
import { type CallAnswer, type CallKind, callTarget, type PromiseEnd } from "./kinds.js";

/** A call to write down. */
export interface NewCall extends Press, CallWords {
  /** Made by whoever asks: the same id sent twice counts once. */
  readonly id: string;
  readonly kind: CallKind;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly answered: CallAnswer;
  /** Until when something was promised; null: no time, or no promise. Milliseconds UTC. */
  readonly dueAt: number | null;
}

/** A call as staff see it. Times are milliseconds UTC; `by` are names. */
export interface Call extends CallWords {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly kind: CallKind;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly answered: CallAnswer;
  readonly forwarded: boolean;
  readonly promised: {
    readonly dueAt: number | null;
    readonly ended: { readonly at: number; readonly by: string; readonly how: PromiseEnd } | null;
  } | null;
}

/** How a promise ended, noted by staff. */
export interface PromiseNote extends Press {
  readonly id: string;
  readonly how: PromiseEnd;
}

/** A promise whose time has passed; holds no words. */
export interface BrokenPromise {
  readonly callId: string;
  readonly caseId: CaseId;
  readonly person: PersonKey;
  readonly urgency: Urgency;
  readonly kind: CallKind;
  readonly unit: { readonly code: string; readonly name: string } | null;
  readonly calledAt: number;
  readonly calledBy: string;
  readonly dueAt: number;
}

/** The call log and the procedure when contact is lost. Changes write their line of the history themselves. */
export interface CallStore {
  add(call: NewCall): Promise<StepResult>;
  /** The calls of a case, the newest first; who reads records it. */
  list(caseId: CaseId): Promise<readonly Call[]>;
  endPromise(note: PromiseNote): Promise<StepResult>;
  /** What was promised in cases that are open and not practice, and is due and not done; the oldest first. */
  brokenPromises(now: number): Promise<readonly BrokenPromise[]>;
  lostContact(person: PersonKey): Promise<LostContact | null>;
  startLostContact(press: SilencePress & { readonly id: string }): Promise<SilenceResult>;
  noteStep(done: StepDone): Promise<SilenceResult>;
  stopLostContact(press: SilencePress & { readonly reason: LostContactEnd }): Promise<SilenceResult>;
}

/** The call log over a migrated database. `changed` is told after each commit. */
export function createCallStore(opened: Kysely<Tables>, keyring: Keyring, changed: Changed): CallStore {
  const db = withHistoryKey(opened, keyring);
  const sealing = createSealing(keyring);
  const house = { db, sealing, changed };
  return {
    add: (call) => addCall(house, call),
    list: (caseId) => listCalls(db, sealing, caseId),
    endPromise: (note) => endPromise(house, note),
    brokenPromises: (now) => brokenPromises(db, now),
    lostContact: (person) => readLostContact(db, person),
    startLostContact: (press) => startLostContact(house, press),
    noteStep: (done) => noteStep(house, done),
    stopLostContact: (press) => stopLostContact(house, press),
  };
}

/** Writes a call down; what was passed on in it ends the case's task to do so. `case-closed`: or merged. */
function addCall(house: LifeHouse, call: NewCall): Promise<StepResult> {
  const forwarded = call.relayed !== "";
  return onCase(house, call, async (scope) => {
    if (scope.row.merged_into !== null || (forwarded && !isOpen(scope.row))) return "case-closed";
    if (!(await insertCall(scope, call, forwarded))) return "done";
    await scope.note("call.add", { kind: call.kind, answered: call.answered });
    if (forwarded) await passOn(scope, call);
    return "done";
  });
}

async function insertCall(scope: StepScope, call: NewCall, forwarded: boolean): Promise<boolean> {
  const { id, name, phone, promise, relayed, kind, answered, staff, dueAt } = call;
  const inserted = await scope.trx
    .insertInto("calls")
    .values({
      ...{ id, kind, answered, staff, forwarded, case_id: call.caseId, at: new Date(call.at) },
      unit_code: call.unit?.code ?? null,
      unit_name: call.unit?.name ?? null,
      words_sealed: scope.sealing.callWords.seal({ name, phone, promise, relayed }, id),
      promised: promise !== "",
      due_at: promise === "" || dueAt === null ? null : new Date(dueAt),
      ...{ promise_ended_at: null, promise_ended_by: null, promise_end: null },
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

async function passOn(scope: StepScope, call: NewCall): Promise<void> {
  await scope.note("call.relay", { kind: call.kind });
  const { task } = callTarget(call.kind);
  if (task !== undefined) await passOnTask(scope, call, { id: call.id, kind: task, unit: call.unit });
}

/** Notes how a promise ended. `not-now`: there was none, or that was noted before. */
function endPromise(house: LifeHouse, { id, how, ...press }: PromiseNote): Promise<StepResult> {
  return onCase(house, press, async ({ trx, row, note }) => {
    const found = await trx
      .selectFrom("calls")
      .select(["promised", "promise_ended_at", "kind"])
      .where("id", "=", id)
      .where("case_id", "=", row.id)
      .executeTakeFirst();
    if (!found) return "unknown";
    if (!found.promised || found.promise_ended_at !== null) return "not-now";
    await trx
      .updateTable("calls")
      .set({ promise_ended_at: new Date(press.at), promise_ended_by: press.staff, promise_end: how })
      .where("id", "=", id)
      .execute();
    await note("call.promise-end", { kind: found.kind, how });
    return "done";
  });
}

async function listCalls(db: Kysely<Tables>, sealing: Sealing, caseId: CaseId): Promise<readonly Call[]> {
  const rows = await db
    .selectFrom("calls")
    .selectAll()
    .select([
      staffName("calls.staff").as("caller_name"),
      staffName("calls.promise_ended_by").as("ender_name"),
    ])
    .where("case_id", "=", caseId)
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(({ id, kind, answered, forwarded, ...row }) => ({
    ...{ id, kind, answered, forwarded, at: row.at.getTime(), by: row.caller_name ?? "" },
    ...sealing.callWords.open(row.words_sealed, id),
    unit: shortUnit(row),
    promised: row.promised
      ? {
          dueAt: time(row.due_at),
          ended:
            row.promise_ended_at === null || row.promise_end === null
              ? null
              : { at: row.promise_ended_at.getTime(), by: row.ender_name ?? "", how: row.promise_end },
        }
      : null,
  }));
}

async function brokenPromises(db: Kysely<Tables>, now: number): Promise<readonly BrokenPromise[]> {
  const rows = await db
    .selectFrom("calls")
    .innerJoin("cases", "cases.id", "calls.case_id")
    .leftJoin("staff", "staff.id", "calls.staff")
    .select(["calls.id as callId", "calls.case_id as caseId", "cases.person", "cases.urgency"])
    .select(["calls.kind", "calls.unit_code", "calls.unit_name", "calls.at", "calls.due_at", "staff.name"])
    .where("calls.due_at", "<", new Date(now))
    .where("calls.promise_ended_at", "is", null)
    .where("cases.status", "<>", "closed")
    .where("cases.practice", "=", false)
    .orderBy("calls.due_at")
    .orderBy("calls.id")
    .limit(200)
    .execute();
  return rows.flatMap(({ unit_code: code, unit_name, at, due_at, name, ...row }) =>
    due_at === null
      ? []
      : {
          ...row,
          unit: code === null ? null : { code, name: unit_name ?? "" },
          ...{ calledAt: at.getTime(), calledBy: name ?? "", dueAt: due_at.getTime() },
        },
  );
}
