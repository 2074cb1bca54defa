import type { Danger, DangerFinding, DangerKind } from "../model/danger.js";
import type { Session } from "../model/session.js";
import type { Urgency } from "../model/urgency.js";
import { type NewFact, readOwnHurt } from "../understanding/understand.js";
import { ownFacts } from "./after-danger.js";
import type { Hearing } from "./hearing.js";

/** Help at once for what the words meant in this talk. */
interface Told {
  readonly to: "danger";
  readonly finding: DangerFinding;
  readonly again: boolean;
}

function told(session: Session, kind: DangerKind, urgency: Urgency, about: Danger["about"]): Told {
  const dangers: Danger[] = [{ kind, urgency, about, evidence: [] }];
  const finding: DangerFinding = { urgency, outcome: "act", dangers, version: "asked" };
  return { to: "danger", finding, again: session.danger !== undefined };
}

/** What names the danger that is asked about, by kind. */
const names: Partial<Record<DangerKind, ReadonlySet<NewFact>>> = {
  "self-harm": ownFacts,
  "missing-trafficking": new Set(["offered", "lured", "taken"]),
};

/**
 * Asked whether they think of dying or of hurting themselves, people name what they have at hand or have looked up
 * instead of saying yes; who is lost tells of a stranger with sweets. That is danger now; hurting for relief is a yes.
 */
export function routeNamed(session: Session, hearing: Hearing): Told | null {
  const { awaiting, danger, guarded, holder } = session;
  if (awaiting?.question !== "danger-check" && awaiting?.question !== "retraction") return null;
  if (guarded || holder.who === "staff" || hearing.text === "" || hearing.danger.outcome === "act")
    return null;
  const { kind } = awaiting;
  const about = hearing.danger.dangers[0]?.about ?? danger?.about ?? "self";
  if (hearing.newFacts.some((fact) => names[kind]?.has(fact))) return told(session, kind, "P0", about);
  const isYes = kind === "self-harm" && danger === undefined && readOwnHurt(hearing.text) !== null;
  return isYes ? told(session, kind, "P1", about) : null;
}

/** Words that make a roof more than a place of refuge. */
const wantsToDie = /ch[eế]t|t[uự] t[uử]|nh[aả]y|mu[oố]n|t[aạ]m bi[eệ]t/iu;

/** "Con đang ở trên nóc nhà" in a flood is the flood, and nobody who wants to die. */
export function routeRefuge(session: Session, hearing: Hearing): Told | null {
  const { awaiting, danger, guarded, holder } = session;
  if (guarded || holder.who === "staff" || wantsToDie.test(hearing.text)) return null;
  const isAsked = awaiting?.question === "danger-check" && awaiting.kind === "disaster";
  if (!isAsked && danger?.kinds.includes("disaster") !== true) return null;
  if (danger?.kinds.includes("self-harm")) return null;
  const { outcome, dangers } = hearing.danger;
  const isHeight = hearing.newFacts[0] === "height" || hearing.newFacts[0] === "water";
  if (outcome === "none" || !isHeight || dangers.some(({ kind }) => kind !== "self-harm")) return null;
  return told(session, "disaster", "P0", "self");
}
