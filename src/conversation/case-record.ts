import { createHash } from "node:crypto";
import type { Danger, DangerFinding, DangerKind } from "../model/danger.js";
import type { AlertReason } from "../model/effect.js";
import type { CaseId } from "../model/ids.js";
import { moreUrgent, mostUrgent, type Urgency } from "../model/urgency.js";
import { dayWords } from "./answer-text.js";
import type { TurnWork } from "./turn-work.js";

/** Opens a case for this talk if it has none yet, and returns its id. Derived from the event, so a repeated turn gives the same. */
export function openCase(work: TurnWork, urgency: Urgency, origin: string, finding?: DangerFinding): CaseId {
  const existing = work.session.caseId;
  if (existing !== undefined) return existing;
  const caseId = caseIdOf(work);
  work.effect({
    kind: "case-open",
    caseId,
    urgency,
    dangers: finding?.dangers ?? [],
    rules: finding?.version ?? "",
    voice: work.session.voice,
    origin,
    practice: work.session.practice,
    firstAt: work.session.danger?.at ?? work.now,
  });
  work.change({ caseId, caseUrgency: urgency });
  for (const field of toldFields) noteKnown(work, caseId, field);
  return caseId;
}

/** Fields that a story may have told before there was a case. */
const toldFields = ["age", "sex", "contact", "place", "day", "harmer"] as const;

type Known = NonNullable<NonNullable<TurnWork["session"]["known"]>[string]>;

/** Puts what a story told into the case. */
export function noteKnown(work: TurnWork, caseId: CaseId, field: string): void {
  const value = work.session.known?.[field];
  if (value === undefined || value === null) return;
  work.effect({ kind: "case-answer", caseId, field, value: shownFact(work, field, value), source: "words" });
}

function shownFact(work: TurnWork, field: string, value: Known): string {
  if (field === "sex" || field === "harmer")
    return work.text(`report-abuse:${field}.choices.${String(value)}`);
  return field === "day" ? dayWords(String(value)) : String(value);
}

/** Notes danger in the session and with the case; opens the case at P0 and P1. Alarms only for what is new. */
export function noteDanger(work: TurnWork, finding: DangerFinding, alarm: boolean): void {
  const before = work.session.danger;
  const urgency = before === undefined ? finding.urgency : mostUrgent(before.urgency, finding.urgency);
  const found = finding.dangers.map((danger) => danger.kind);
  const lead = alarm ? [leadingDanger(finding)?.kind ?? []].flat() : [];
  const kinds = [...new Set([...lead, ...(before?.kinds ?? []), ...found])];
  const about = before === undefined ? leadingDanger(finding)?.about : before.about;
  const aboutWhom = about === undefined || about === "self" ? {} : { about };
  work.change({ danger: { urgency, kinds, at: before?.at ?? work.now, ...aboutWhom }, told: true });
  const severe = finding.urgency === "P0" || finding.urgency === "P1";
  if (work.session.caseId !== undefined) raise(work, finding, urgency);
  else if (severe) openCase(work, finding.urgency, "talk", finding);
  // After something new a taking back is asked about again.
  if (alarm && finding.version !== "asked")
    work.change({ met: (work.session.met ?? []).filter((one) => one !== "retraction") });
  if (alarm && severe) alert(work, urgency, before === undefined ? "danger" : "higher-danger");
}

function raise(work: TurnWork, finding: DangerFinding, urgency: Urgency): void {
  const { caseId } = work.session;
  if (caseId === undefined) return;
  work.change({ caseUrgency: mostUrgent(urgency, work.session.caseUrgency ?? urgency) });
  work.effect({ kind: "case-raise", caseId, urgency, dangers: finding.dangers, rules: finding.version });
}

/** An answer in a flow showed that it is more urgent than the words did. */
export function raiseUrgency(work: TurnWork, urgency: Urgency): void {
  const before = work.session.danger;
  if (before !== undefined && !moreUrgent(urgency, before.urgency)) return;
  work.change({ danger: { ...before, urgency, kinds: before?.kinds ?? [], at: before?.at ?? work.now } });
  const { caseId } = work.session;
  if (caseId === undefined) return;
  work.change({ caseUrgency: mostUrgent(urgency, work.session.caseUrgency ?? urgency) });
  work.effect({ kind: "case-raise", caseId, urgency, dangers: [], rules: "flow" });
}

/** Rings for whoever is on call; one turn rings once, unless what comes later is more urgent. */
export function alert(work: TurnWork, urgency: Urgency, reason: AlertReason): void {
  if (work.rung !== null && !moreUrgent(urgency, work.rung)) return;
  work.rung = urgency;
  // What is said in this turn goes by the same fact: the ladder's first rung need not say it again.
  work.change({ called: { at: work.now, someone: work.input.facts.readByPeople } });
  const { caseId } = work.session;
  work.effect({ kind: "alert", urgency, reason, ...(caseId === undefined ? {} : { caseId }) });
}

/** Puts one answer into the case; opens the case if the person got this far without one. */
export function noteAnswer(work: TurnWork, field: string, value: string, source: string): void {
  const caseId = openCase(work, urgencyOf(work), source.split("/")[0] ?? "talk");
  work.effect({ kind: "case-answer", caseId, field, value, source });
}

/** How urgent this talk is for staff: by its danger, else by its case. */
export function urgencyOf(work: TurnWork): Urgency {
  return work.session.danger?.urgency ?? work.session.caseUrgency ?? "P2";
}

/** A short code for who wants it: the first eight characters of the case's id, in two groups. */
export function caseCode(caseId: CaseId): string {
  return `${caseId.slice(0, 4)}-${caseId.slice(4, 8)}`;
}

/**
 * The danger staff and texts go by when there are several: the most urgent, the first found of these.
 * Whoever tells of having hurt somebody is spoken to as that, not as somebody who is beaten; whoever thinks of dying is
 * met about that, not first about what drove them to it.
 */
export function leadingDanger(finding: DangerFinding): Danger | undefined {
  const lead = finding.dangers.reduce<Danger | undefined>(
    (first, danger) => (first === undefined || danger.urgency < first.urgency ? danger : first),
    undefined,
  );
  const ownOf = (sought: DangerKind) =>
    finding.dangers.find(
      ({ kind, about, urgency }) => kind === sought && about === "self" && urgency === lead?.urgency,
    );
  const harm = lead?.kind === "violence-now" || lead?.kind === "physical-abuse";
  const own = ownOf("carer-crisis");
  if (harm && own !== undefined) return own;
  return lead === undefined || rescues.has(lead.kind) ? lead : (ownOf("self-harm") ?? lead);
}

/** Kinds in which getting away or help for a body comes before all words. */
const rescues: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "injury-medical",
  "missing-trafficking",
  "disaster",
  "carer-crisis",
]);

function caseIdOf(work: TurnWork): CaseId {
  const { event, entry } = work.input;
  const digest = createHash("sha256").update(`${event.person} ${entry}`).digest();
  const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  // Crockford's base 32: no letter that is read as another.
  return Array.from(digest.subarray(0, 26), (byte) => letters[byte % 32]).join("") as CaseId;
}
