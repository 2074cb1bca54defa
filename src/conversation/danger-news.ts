import type { DangerFinding, DangerKind } from "../model/danger.js";
import type { Session } from "../model/session.js";
import { moreUrgent } from "../model/urgency.js";

/**
 * Danger already acted on in this talk does not interrupt again: a higher level or a new kind does, and any where the
 * talk is guarded, because whoever writes now may not have been answered before.
 */
export function isNews(session: Session, finding: DangerFinding): boolean {
  const before = session.danger;
  if (before === undefined || session.guarded) return true;
  if (moreUrgent(finding.urgency, before.urgency)) return true;
  const urgent = finding.dangers.filter((danger) => danger.urgency === "P0" || danger.urgency === "P1");
  return urgent.some(
    ({ kind }) => kind !== "hidden-disclosure" && !before.kinds.some((one) => isSameHelp(one, kind)),
  );
}

/** Kinds that ask for the same help: who is beaten at home and then writes of hiding from it tells one story. */
const families: readonly (readonly DangerKind[])[] = [
  ["violence-now", "physical-abuse", "runaway-fear", "neglect", "carer-crisis"],
  ["injury-medical", "disaster"],
  ["exploitation", "missing-trafficking"],
];

/** True for kinds that ask for the same help. */
export function isSameHelp(a: DangerKind, b: DangerKind): boolean {
  return a === b || families.some((family) => family.includes(a) && family.includes(b));
}
