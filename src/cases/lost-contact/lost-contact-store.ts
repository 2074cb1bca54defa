import type { Kysely, Transaction } from "kysely";
import type { PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import { addHistory } from "../history.js";
import type { LifeHouse } from "../life/on-case.js";
import type { Tables } from "../tables.js";
import {
  decisionIds,
  type LostContactEnd,
  type LostContactStepId,
  mayFollow,
  type StepOutcome,
} from "./steps.js";

/** Who does something about whose silence, and when (milliseconds UTC). */
export interface SilencePress {
  readonly person: PersonKey;
  readonly staff: StaffId;
  readonly at: number;
}

/** How it went. `not-now`: it does not follow from where the talk stands; `unknown`: there is no such talk. */
export type SilenceResult = "done" | "not-now" | "unknown";

/** A running procedure. Times are milliseconds UTC; `by` are names. */
export interface LostContact {
  readonly id: string;
  readonly urgency: Urgency;
  readonly since: number;
  readonly startedAt: number;
  readonly startedBy: string;
  readonly steps: readonly {
    readonly step: LostContactStepId;
    readonly outcome: StepOutcome;
    readonly at: number;
    readonly by: string;
  }[];
}

/** Begins the procedure; the minutes count from the person's last word. Beginning it twice is one. */
export function startLostContact(house: LifeHouse, press: SilencePress & { readonly id: string }) {
  return onTalk(house, press, async ({ trx, talk, running, note }) => {
    const { urgency, holder, last_person_at: since } = talk;
    const silence = {
      urgency,
      holder: { who: holder },
      lastPersonAt: since?.getTime() ?? null,
      unansweredSince: talk.oldest_unanswered_at?.getTime() ?? null,
    };
    if (running !== null || urgency === null || since === null || !mayFollow(silence)) return "not-now";
    const { id, person, staff } = press;
    const started = await trx
      .insertInto("lost_contacts")
      .values({
        ...{ id, person, urgency, since, case_id: talk.case_id },
        ...{ started_at: new Date(press.at), started_by: staff },
        ...{ ended_at: null, ended_by: null, end_reason: null },
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!started) return "not-now";
    await note("lost-contact.start", { urgency });
    return "done";
  });
}

/** What was done of a step. */
export interface StepDone extends SilencePress {
  readonly step: LostContactStepId;
  readonly outcome: StepOutcome;
}

/** Notes a step as done or passed over, or what a supervisor decided; deciding to stop ends the procedure. */
export function noteStep(house: LifeHouse, press: StepDone): Promise<SilenceResult> {
  const { step, outcome, staff } = press;
  return onTalk(house, press, async ({ trx, running, note }) => {
    const isDecision = decisionIds.some((one) => one === outcome);
    if (running === null || (step === "decide") !== isDecision) return "not-now";
    const added = await trx
      .insertInto("lost_contact_steps")
      .values({ procedure_id: running.id, step, outcome, at: new Date(press.at), staff })
      .onConflict((conflict) => conflict.columns(["procedure_id", "step"]).doNothing())
      .returning("step")
      .executeTakeFirst();
    if (!added) return "not-now";
    await note(isDecision ? "lost-contact.decide" : "lost-contact.step", { step, result: outcome });
    if (outcome === "stop") await end(trx, running.id, press, "decided");
    return "done";
  });
}

/** Ends the procedure. */
export function stopLostContact(
  house: LifeHouse,
  press: SilencePress & { readonly reason: LostContactEnd },
): Promise<SilenceResult> {
  return onTalk(house, press, async ({ trx, running, note }) => {
    if (running === null) return "not-now";
    await end(trx, running.id, press, press.reason);
    await note("lost-contact.stop", { reason: press.reason });
    return "done";
  });
}

async function end(
  trx: Transaction<Tables>,
  id: string,
  { staff, at }: SilencePress,
  reason: LostContactEnd,
): Promise<void> {
  const ended = { ended_at: new Date(at), ended_by: staff, end_reason: reason };
  await trx.updateTable("lost_contacts").set(ended).where("id", "=", id).execute();
}

/** The running procedure of a person; null: there is none. */
export async function readLostContact(db: Kysely<Tables>, person: PersonKey): Promise<LostContact | null> {
  const found = await db
    .selectFrom("lost_contacts")
    .leftJoin("staff", "staff.id", "lost_contacts.started_by")
    .select(["lost_contacts.id", "urgency", "since", "started_at", "staff.name"])
    .where("person", "=", person)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (!found) return null;
  const steps = await db
    .selectFrom("lost_contact_steps")
    .leftJoin("staff", "staff.id", "lost_contact_steps.staff")
    .select(["step", "outcome", "at", "staff.name"])
    .where("procedure_id", "=", found.id)
    .orderBy("at")
    .execute();
  return {
    ...{ id: found.id, urgency: found.urgency, since: found.since.getTime() },
    ...{ startedAt: found.started_at.getTime(), startedBy: found.name ?? "" },
    steps: steps.map(({ step, outcome, at, name }) => ({ step, outcome, at: at.getTime(), by: name ?? "" })),
  };
}

type TalkRow = Pick<Tables["talks"], "urgency" | "last_person_at" | "case_id" | "oldest_unanswered_at"> & {
  readonly holder: string;
};

interface TalkScope {
  readonly trx: Transaction<Tables>;
  readonly talk: TalkRow;
  readonly running: { readonly id: string } | null;
  note(action: string, detail: Readonly<Record<string, string>>): Promise<void>;
}

/** Does one step in one transaction with the talk taken; tells of the change after the commit. */
async function onTalk(
  { db, changed }: LifeHouse,
  { person, staff, at }: SilencePress,
  step: (scope: TalkScope) => Promise<SilenceResult>,
): Promise<SilenceResult> {
  const result = await db.transaction().execute(async (trx): Promise<SilenceResult> => {
    const talk = await trx
      .selectFrom("talks")
      .select(["urgency", "holder", "last_person_at", "case_id", "oldest_unanswered_at"])
      .where("person", "=", person)
      .forUpdate()
      .executeTakeFirst();
    if (!talk) return "unknown";
    const running = await trx
      .selectFrom("lost_contacts")
      .select("id")
      .where("person", "=", person)
      .where("ended_at", "is", null)
      .executeTakeFirst();
    const about = { at, staff, person, ...(talk.case_id === null ? {} : { caseId: talk.case_id }) };
    const note: TalkScope["note"] = (action, detail) => addHistory(trx, { ...about, action, detail });
    return step({ trx, talk, running: running ?? null, note });
  });
  if (result === "done") changed([{ person, kinds: ["note"] }]);
  return result;
}
