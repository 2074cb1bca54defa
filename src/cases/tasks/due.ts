import { afterWorkingDays, type WorkCalendar } from "../calendar/working-days.js";
import type { DueRule } from "./kinds.js";

/** What a term is counted from. Milliseconds UTC. */
export interface DueFrom {
  readonly addedAt: number;
  /** When the information was received: where the legal clock of the case began. */
  readonly receivedAt: number;
  /** By law: the decree takes such cases out of its terms in working days. */
  readonly urgent: boolean;
  /** When the step before was done, for a term that counts from it; null: it has not been. */
  readonly precededAt: number | null;
  /** After how long "ngay" counts as overdue, milliseconds: the office's own measure, the decree names no number. */
  readonly atOnceMs: number;
}

const hourMs = 3_600_000;

/** The moment a term ends, milliseconds UTC; null: there is none. */
export function dueAt(rule: DueRule, from: DueFrom, calendar: WorkCalendar): number | null {
  switch (rule.kind) {
    case "at-once":
      return from.receivedAt + from.atOnceMs;
    case "hours-from-receiving":
      return from.receivedAt + rule.hours * hourMs;
    case "days-after":
      return from.precededAt === null ? null : from.precededAt + rule.days * 24 * hourMs;
    case "working-days":
      return from.urgent ? null : afterWorkingDays(from.addedAt, rule.days, calendar);
    case "open":
      return null;
  }
}

/** Until when an office should have said that a case arrived, milliseconds UTC: the same measure as for "ngay". */
export function acknowledgeDue(sentAt: number, atOnceMs: number): number {
  return sentAt + atOnceMs;
}

/** A task due within this is due soon, milliseconds. */
const soonMs = 3 * hourMs;

/** Where an open task stands against its term. */
export type DueState = "none" | "later" | "soon" | "over";

/** Where an open task stands at `now`. */
export function dueState(due: number | null, now: number): DueState {
  if (due === null) return "none";
  if (due < now) return "over";
  return due - now < soonMs ? "soon" : "later";
}
