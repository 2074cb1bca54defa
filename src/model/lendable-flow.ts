import type { Urgency } from "./urgency.js";

/** Flows that staff may let the bot ask while they hold a talk. */
export const lendableFlows = [
  "report-abuse",
  "report-injury",
  "lesson-feelings",
  "lesson-body-safety",
  "lesson-online-safety",
] as const;
export type LendableFlow = (typeof lendableFlows)[number];

/** In immediate danger nobody is given a lesson. */
export function mayLend(flow: LendableFlow, urgency: Urgency | null): boolean {
  return urgency !== "P0" || !flow.startsWith("lesson-");
}
