import { z } from "zod";
import { type UrgencyReason, urgencyReasonIds } from "../../cases/life/status-moves.js";
import { type OutcomeId, outcomeIds } from "../../cases/outcome.js";
import { type CorrectionReason, correctionReasonIds } from "../../cases/report-fields.js";
import { caseStatuses, intakeStates } from "../../cases/status.js";
import {
  alertId,
  caseId,
  channel,
  communeMarks,
  dangerKind,
  moment,
  personKey,
  staffId,
  urgency,
  voice,
} from "./fields.js";

/** How a case ended; labels stand in `outcomes`. */
export const outcome = z.enum(outcomeIds as readonly [OutcomeId, ...OutcomeId[]]);

/** One field of the report as it stands now. `earlier` counts the values it had before. */
export const caseAnswer = z.object({
  field: z.string(),
  value: z.string(),
  /** `<flow>/<step>`, `words` or `staff`. */
  source: z.string(),
  at: moment,
  earlier: z.number().int().min(0),
  /** The line of the talk that told it; null: none, as where staff wrote it. */
  line: z.number().int().nullable(),
  /** Name of who of the staff wrote it, and why; null: a flow or the story did. */
  staff: z.string().nullable(),
  reason: z.enum(correctionReasonIds as readonly [CorrectionReason, ...CorrectionReason[]]).nullable(),
});
export type CaseAnswer = z.infer<typeof caseAnswer>;

/** A danger that opened or raised the case, with the person's own words that showed it. */
export const caseDanger = z.object({
  kind: dangerKind,
  urgency,
  about: z.enum(["self", "child", "other"]),
  /** The words, cut out of the message; empty when a flow's answer and not a message showed it. */
  quotes: z.array(z.string()),
  /** Version of the rules that decided. */
  rules: z.string(),
  at: moment,
});
export type CaseDanger = z.infer<typeof caseDanger>;

/** Whether, when and how it is safe to write back; all null: the person was not asked or did not say. */
export const safeContact = z.object({
  contact: z.string().nullable(),
  time: z.string().nullable(),
  way: z.string().nullable(),
});
export type SafeContact = z.infer<typeof safeContact>;

/** Something somebody on call must see; `acknowledgedBy` is the name of who did. */
export const alert = z.object({
  id: alertId,
  person: personKey,
  channel,
  caseId: caseId.nullable(),
  urgency,
  reason: z.enum([
    "danger",
    "higher-danger",
    "asks-for-person",
    "staff-silent",
    "voice-note",
    "undelivered",
    "dead-letter",
    "officer-report",
    "referral-untaken",
    "referral-unreported",
    "handed-back",
    "reopened",
  ]),
  /** The kinds of danger of its case, the gravest first. */
  dangers: z.array(dangerKind),
  practice: z.boolean(),
  at: moment,
  acknowledgedAt: moment.nullable(),
  acknowledgedBy: z.string().nullable(),
});
export type Alert = z.infer<typeof alert>;

/** Alerts not yet acknowledged, the most urgent first, among equals the newest (at most 200). */
export const alertList = z.object({
  alerts: z.array(alert),
  /** The office's quiet hours: only P0 and P1 make a sound. */
  quiet: z.boolean(),
});
export type AlertList = z.infer<typeof alertList>;

/** A case with all that is known. */
export const caseDetail = z.object({
  id: caseId,
  person: personKey,
  channel,
  status: z.enum(caseStatuses),
  urgency,
  /** Oldest first; `rules` is empty when a flow and not a danger decided. */
  urgencies: z.array(
    z.object({
      urgency,
      at: moment,
      rules: z.string(),
      /** Name of who of the staff decided so, and why. */
      staff: z.string().nullable(),
      reason: z.enum(urgencyReasonIds as readonly [UrgencyReason, ...UrgencyReason[]]).nullable(),
    }),
  ),
  /** Staff judged it less urgent then, and no supervisor has seen that yet. */
  lowered: z.object({ at: moment, by: z.string() }).nullable(),
  voice,
  /** The flow that led to it, or `talk`. */
  origin: z.string(),
  practice: z.boolean(),
  intake: z.enum(intakeStates),
  openedAt: moment,
  /** The person's first message about it. */
  firstMessageAt: moment,
  /** From when the legal clock runs; later than the first message where new information came about a closed case. */
  clockFrom: moment,
  /** 12 hours after that for P0, P1 and where a carer harms (Decree 56/2017/NĐ-CP, article 26); null for others. */
  legalDeadlineAt: moment.nullable(),
  /** When the commune should have been told of it; null: it was, or need not be. */
  forwardDueAt: moment.nullable(),
  communeMarks,
  place: z.string().nullable(),
  /** The unit in which it happened, as staff decided. */
  unit: z.object({ code: z.string(), name: z.string(), province: z.string() }).nullable(),
  /** The older case this one was closed into. */
  mergedInto: caseId.nullable(),
  /** Newer cases closed into this one, with what was told there. */
  merged: z.array(z.object({ id: caseId, person: personKey, answers: z.array(caseAnswer) })),
  answers: z.array(caseAnswer),
  dangers: z.array(caseDanger),
  /** The messages that showed them, word for word. */
  story: z.array(z.string()),
  safeContact,
  closed: z
    .object({ outcome, note: z.string(), at: moment, by: z.string() })
    .nullable()
    .describe("set when status is closed; `by` is a name"),
  /** When the person asked that what we hold be deleted; the case itself is kept by law. */
  withdrawnAt: moment.nullable(),
});
export type CaseDetail = z.infer<typeof caseDetail>;

/** A case in one line. */
export const caseLine = z.object({
  id: caseId,
  status: z.enum(caseStatuses),
  urgency,
  openedAt: moment,
  outcome: outcome.nullable(),
});
export type CaseLine = z.infer<typeof caseLine>;

/** Who did or read what, newest first. Holds no words of a talk. */
export const historyLine = z.object({
  at: moment,
  /** Null: the bot or the program itself. */
  staff: z.object({ id: staffId, name: z.string() }).nullable(),
  action: z.string(),
  detail: z.record(z.string(), z.string()),
});
export const historyList = z.object({ lines: z.array(historyLine) });
export type HistoryList = z.infer<typeof historyList>;

/** Body of closing a case; with tasks not yet done it has to be said that this is meant. */
export const closeBody = z.object({
  outcome,
  note: z.string().trim().max(4_000).default(""),
  despiteOpenTasks: z.boolean().default(false),
  /** The same where somebody who told of it waits for an answer. */
  despiteWaiting: z.boolean().default(false),
  /** The same where nothing says that it went to the office the outcome names. */
  despiteNotHanded: z.boolean().default(false),
});
export type CloseBody = z.input<typeof closeBody>;
