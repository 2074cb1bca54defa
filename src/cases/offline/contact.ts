import { createHash } from "node:crypto";
import type { DangerFinding } from "../../model/danger.js";
import type { EffectBody } from "../../model/effect.js";
import type { CaseId, EffectId, PersonKey, StaffId } from "../../model/ids.js";
import type { Urgency } from "../../model/urgency.js";
import { applyOne, claim } from "../apply.js";
import { settleClock } from "../carer-harms.js";
import type { CaseUnit } from "../case-detail.js";
import type { ChangeKind } from "../change.js";
import { nextPart } from "../effects/case.js";
import type { Scope, TalkEffect } from "../effects/scope.js";
import { addHistory } from "../history.js";
import type { LifeHouse } from "../life/on-case.js";
import type { OfflineChannel } from "../talk-channel.js";
import { type Teller, tellers, voiceOf } from "./teller.js";

/** A phone call or a visit as staff entered it. Times are milliseconds UTC. */
export interface OfflineContact {
  /** Made by the browser: the same id sent twice counts once. */
  readonly requestId: string;
  readonly channel: OfflineChannel;
  /** When it was told: the legal clock runs from here. */
  readonly toldAt: number;
  readonly at: number;
  readonly staff: StaffId;
  readonly teller: Teller;
  /** What was said, word for word. */
  readonly words: string;
  readonly urgency: Urgency;
  /** What looking for danger in the words gave. */
  readonly finding: DangerFinding | null;
  readonly unit: CaseUnit | null;
  /** Fields of the report by their ids; empty ones are left out. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The case that came of it, and the key of the talk it stands in. */
export interface RecordedContact {
  readonly caseId: CaseId;
  readonly person: PersonKey;
}

/**
 * Makes a case of a call or a visit, in one transaction with its alarm where it is urgent. What was said is the one
 * line of a talk that is over: nothing can be written back, so it waits in no queue but among the open cases.
 */
export async function recordContact(
  { db, sealing, changed }: LifeHouse,
  contact: OfflineContact,
): Promise<RecordedContact> {
  const ids = idsOf(contact);
  const effects = effectsOf(contact, ids);
  const fresh = await db.transaction().execute(async (trx) => {
    const scope = { trx, sealing };
    if ((await claim(scope, effects)).length === 0) return false;
    for (const effect of effects) await applyOne(scope, effect);
    await writeFields(scope, contact, ids.caseId);
    await writeUnit(scope, contact, ids.caseId);
    await settle(scope, contact, ids.person);
    const { at, staff, channel, urgency } = contact;
    await addHistory(trx, { at, staff, action: "contact.record", ...ids, detail: { channel, urgency } });
    return true;
  });
  const kinds: readonly ChangeKind[] = ["talk", "entry", "case", "alert"];
  if (fresh) changed([{ person: ids.person, kinds }]);
  return ids;
}

/** The same for the same request, so that a second try finds what the first one made. */
function idsOf({ requestId, channel }: OfflineContact): RecordedContact {
  const digest = createHash("sha256").update(`offline ${requestId}`).digest();
  // Crockford's base 32: no letter that is read as another.
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const caseId = Array.from(digest.subarray(0, 26), (byte) => letters[byte % 32]).join("");
  return {
    caseId: caseId as CaseId,
    person: `${channel}.${digest.toString("base64url").slice(0, 22)}` as PersonKey,
  };
}

function effectsOf(contact: OfflineContact, { caseId, person }: RecordedContact): readonly TalkEffect[] {
  const { channel, at, toldAt, urgency, finding } = contact;
  const dangers = finding?.dangers ?? [];
  const told: EffectBody = { kind: "entry", entry: { by: "person", text: contact.words, dangers } };
  const opened: EffectBody = {
    ...{ kind: "case-open", caseId, urgency, dangers, rules: finding?.version ?? "", practice: false },
    ...{ voice: voiceOf(contact.teller), origin: channel, firstAt: toldAt },
  };
  const done: EffectBody = { kind: "case-intake", caseId, state: "complete" };
  const alarm: EffectBody = { kind: "alert", caseId, urgency, reason: "danger" };
  const rings = urgency === "P0" || urgency === "P1";
  const effect = (body: EffectBody, number: number, moment: number): TalkEffect => {
    const id = `offline.${contact.requestId}.${number}` as EffectId;
    return { id, person, channel, at: moment, body };
  };
  return [
    effect(told, 1, toldAt),
    effect(opened, 2, at),
    effect(done, 3, at),
    ...(rings ? [effect(alarm, 4, at)] : []),
  ];
}

async function writeFields(scope: Scope, contact: OfflineContact, caseId: CaseId): Promise<void> {
  const teller = tellers.find(({ id }) => id === contact.teller)?.label ?? "";
  const all = { what: contact.words, writer: teller, ...contact.fields };
  for (const [field, value] of Object.entries(all)) {
    if (value !== "") await writeField(scope, contact, caseId, field, value);
  }
  const { place, harmer } = contact.fields;
  if (harmer !== undefined) await settleClock(scope, caseId);
  if (place === undefined || place === "") return;
  const place_sealed = scope.sealing.place.seal(place, caseId);
  await scope.trx.updateTable("cases").set({ place_sealed }).where("id", "=", caseId).execute();
}

async function writeField(
  scope: Scope,
  { at, staff, requestId }: OfflineContact,
  caseId: CaseId,
  field: string,
  value: string,
): Promise<void> {
  const number = await nextPart(scope, "case_answers", caseId);
  const value_sealed = scope.sealing.answer.seal(value, caseId, number);
  const row = { case_id: caseId, number, field, value_sealed, source: "staff", at: new Date(at), staff };
  await scope.trx
    .insertInto("case_answers")
    .values({ ...row, turn: `offline.${requestId}` })
    .execute();
}

async function writeUnit({ trx }: Scope, { unit }: OfflineContact, caseId: CaseId): Promise<void> {
  if (unit === null) return;
  await trx
    .updateTable("cases")
    .set({ unit_code: unit.code, unit_name: unit.name, province_name: unit.province })
    .where("id", "=", caseId)
    .execute();
}

/** The call is over: its talk waits for no answer. */
async function settle({ trx }: Scope, { at }: OfflineContact, person: PersonKey): Promise<void> {
  await trx
    .updateTable("talks")
    .set({ needs_person_since: null, oldest_unanswered_at: null, closed_at: new Date(at) })
    .where("person", "=", person)
    .execute();
}
