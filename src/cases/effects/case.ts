import { sql } from "kysely";
import { Fault } from "../../infra/fault.js";
import type { Danger } from "../../model/danger.js";
import type { CaseId } from "../../model/ids.js";
import { moreUrgent, type Urgency } from "../../model/urgency.js";
import { carerHarms, settleClock } from "../carer-harms.js";
import { legalDeadline } from "../deadline.js";
import { addHistory } from "../history.js";
import { lockCase, notClosed, standingCase, tellersOf } from "../merged.js";
import type { CaseRow } from "../tables.js";
import { type Apply, type EffectOf, type Scope, turnOf } from "./scope.js";
import { callForPerson } from "./talk.js";

/** A new case; the lines of the talk since the first message about it become part of it. */
export const applyCaseOpen: Apply<"case-open"> = async (scope, effect) => {
  const { body } = effect;
  await callForPerson(scope, effect, body.urgency);
  const opened = await insertCase(scope, effect);
  if (!opened) return applyRaise(scope, effect);
  await scope.trx
    .updateTable("talks")
    .set({ case_id: body.caseId, voice: body.voice, practice: body.practice })
    .where("person", "=", effect.person)
    .execute();
  await claimEntries(scope, effect);
  await addUrgency(scope, body.caseId, body.urgency, body.rules, effect.at);
  await addDangers(scope, effect, body.caseId);
  await addHistory(scope.trx, {
    at: effect.at,
    action: "case.open",
    person: effect.person,
    caseId: body.caseId,
    detail: { urgency: body.urgency, origin: body.origin },
  });
  return ["case", "talk"];
};

/** More urgent than before, or a new kind of danger. A closed case is opened again, with a clock of its own. */
export const applyCaseRaise: Apply<"case-raise"> = async (scope, effect) => {
  await callForPerson(scope, effect, effect.body.urgency);
  return applyRaise(scope, effect);
};

/**
 * One field of the report: kept beside its earlier values. It stays with the case it was told about, also when that
 * was merged into another: two people may have told, and what is safe for one of them is not for the other.
 */
export const applyCaseAnswer: Apply<"case-answer"> = async ({ trx, sealing }, effect) => {
  const { caseId, field, value, source } = effect.body;
  await findCase({ trx, sealing }, caseId);
  const number = await nextPart({ trx }, "case_answers", caseId);
  await trx
    .insertInto("case_answers")
    .values({
      case_id: caseId,
      number,
      field,
      value_sealed: sealing.answer.seal(value, caseId, number),
      source,
      at: new Date(effect.at),
      turn: turnOf(effect.id),
    })
    .execute();
  if (field === "place") {
    const place_sealed = sealing.place.seal(value, caseId);
    await trx.updateTable("cases").set({ place_sealed }).where("id", "=", caseId).execute();
  }
  if (field === "harmer") await settleClock({ trx, sealing }, caseId);
  return ["case"];
};

/** The guided report was finished or broken off; what was once complete stays so. */
export const applyCaseIntake: Apply<"case-intake"> = async (scope, effect) => {
  const { caseId, state } = effect.body;
  const found = await findCase(scope, caseId);
  if (found.intake === "complete") return [];
  await scope.trx.updateTable("cases").set({ intake: state }).where("id", "=", caseId).execute();
  return ["case"];
};

/** Opens a closed case again: its clock runs from `at`, when the new information came. */
export async function reopenIfClosed(scope: Scope, caseId: CaseId, at: number): Promise<void> {
  const found = await scope.trx.selectFrom("cases").selectAll().where("id", "=", caseId).executeTakeFirst();
  if (found?.status !== "closed") return;
  const from = new Date(at);
  await scope.trx
    .updateTable("cases")
    .set({
      status: "new",
      ...notClosed,
      clock_from: from,
      legal_deadline_at: legalDeadline(
        found.urgency,
        await carerHarms(scope.trx, scope.sealing, caseId),
        from,
      ),
    })
    .where("id", "=", caseId)
    .execute();
  await scope.trx
    .updateTable("talks")
    .set({ case_id: caseId })
    .where("person", "in", await tellersOf(scope.trx, found))
    .where("case_id", "is", null)
    .execute();
  const detail = { outcome: found.outcome ?? "" };
  await addHistory(scope.trx, { at, action: "case.reopen", person: found.person, caseId, detail });
}

type Raise = EffectOf<"case-open"> | EffectOf<"case-raise">;

async function applyRaise(scope: Scope, effect: Raise) {
  const { urgency, rules } = effect.body;
  const caseId = await standingCase(scope.trx, effect.body.caseId);
  await lockCase(scope.trx, caseId);
  await reopenIfClosed(scope, caseId, effect.at);
  const found = await findCase(scope, caseId);
  if (moreUrgent(urgency, found.urgency)) {
    await scope.trx
      .updateTable("cases")
      .set({
        urgency,
        legal_deadline_at:
          found.legal_deadline_at ??
          legalDeadline(urgency, false, found.clock_from ?? found.first_message_at),
      })
      .where("id", "=", caseId)
      .execute();
    await addUrgency(scope, caseId, urgency, rules, effect.at);
  }
  await addDangers(scope, effect, caseId);
  return ["case", "talk"] as const;
}

async function insertCase({ trx }: Scope, effect: EffectOf<"case-open">): Promise<boolean> {
  const { caseId, urgency, voice, origin, practice, firstAt } = effect.body;
  const first = new Date(firstAt);
  const inserted = await trx
    .insertInto("cases")
    .values({
      id: caseId,
      person: effect.person,
      channel: effect.channel,
      urgency,
      voice,
      origin,
      practice,
      opened_at: new Date(effect.at),
      first_message_at: first,
      legal_deadline_at: legalDeadline(urgency, false, first),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

async function claimEntries({ trx }: Scope, effect: EffectOf<"case-open">): Promise<void> {
  await trx
    .updateTable("transcript_entries")
    .set({ case_id: effect.body.caseId })
    .where("person", "=", effect.person)
    .where("case_id", "is", null)
    .where((where) =>
      where.or([where("at", ">=", new Date(effect.body.firstAt)), where("turn", "=", turnOf(effect.id))]),
    )
    .execute();
}

async function addUrgency(scope: Scope, caseId: CaseId, urgency: Urgency, rules: string, at: number) {
  const number = await nextPart(scope, "case_urgencies", caseId);
  await scope.trx
    .insertInto("case_urgencies")
    .values({ case_id: caseId, number, urgency, rules, at: new Date(at) })
    .execute();
}

async function addDangers(scope: Scope, effect: Raise, caseId: CaseId): Promise<void> {
  const { dangers, rules } = effect.body;
  let number = await nextPart(scope, "case_dangers", caseId);
  for (const danger of dangers) {
    await insertDanger(scope, effect, danger, number, caseId, rules);
    number += 1;
  }
}

async function insertDanger(
  { trx, sealing }: Scope,
  effect: Raise,
  danger: Danger,
  number: number,
  caseId: CaseId,
  rules: string,
): Promise<void> {
  await trx
    .insertInto("case_dangers")
    .values({
      case_id: caseId,
      number,
      kind: danger.kind,
      urgency: danger.urgency,
      about: danger.about,
      turn: turnOf(effect.id),
      evidence_sealed: sealing.evidence.seal(danger.evidence, caseId, number),
      rules,
      at: new Date(effect.at),
    })
    .execute();
}

/** The next number of a case's part; the talk of the case has to be locked. */
export async function nextPart(
  { trx }: Pick<Scope, "trx">,
  table: "case_urgencies" | "case_answers" | "case_dangers",
  caseId: CaseId,
): Promise<number> {
  const row = await trx
    .selectFrom(table)
    .select(sql<number>`coalesce(max(number), 0) + 1`.as("next"))
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  return row.next;
}

async function findCase({ trx }: Scope, caseId: CaseId): Promise<CaseRow> {
  const found = await trx.selectFrom("cases").selectAll().where("id", "=", caseId).executeTakeFirst();
  if (!found) throw new Fault("unknown-case", "An effect names a case that does not exist.");
  return found;
}
