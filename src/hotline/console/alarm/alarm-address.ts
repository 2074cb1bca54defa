import type { Alert } from "../../api/contract.js";
import { caseAddress } from "../case-life/case-address.js";
import { addressOf } from "../shell/address.js";

const ofReferral: ReadonlySet<Alert["reason"]> = new Set(["referral-untaken", "referral-unreported"]);

/** True: it is about what was sent to a commune; the person who writes is not waiting for anything. */
export function isOfReferral({ reason }: Pick<Alert, "reason">): boolean {
  return ofReferral.has(reason);
}

/** Where an alarm leads: to what was sent, which stands on the page of its case, or to the talk. */
export function alarmAddress(alarm: Pick<Alert, "reason" | "person" | "caseId">): string {
  return isOfReferral(alarm) && alarm.caseId !== null ? caseAddress(alarm.caseId) : addressOf(alarm.person);
}
