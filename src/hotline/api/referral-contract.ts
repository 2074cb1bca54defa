import { z } from "zod";
import { caseStatuses } from "../../cases/status.js";
import {
  type HelpNeed,
  helpNeedIds,
  type SafeState,
  safeStateIds,
} from "../../cases/tasks/officer-report.js";
import { type ReportedState, reportedStateIds } from "../../cases/tasks/referral-report.js";
import { caseUnit, officerReport } from "./case-life-contract.js";
import { caseId, dangerKind, moment, requestId, urgency } from "./fields.js";

const oneOf = <Id extends string>(ids: readonly Id[]) => z.enum(ids as readonly [Id, ...Id[]]);
const status = z.enum(caseStatuses);

/** `again`: the page asks by itself, so that it is not noted as another reading. */
export const referralQuery = z.object({ again: z.stringbool().optional() });

/** Cases referred to the asker's commune: those nobody has acknowledged come first. Holds no words of anybody. */
export const referralList = z.object({
  rows: z.array(
    z.object({
      ...{ caseId, status, urgency },
      practice: z.boolean(),
      sentAt: moment,
      /** When it should have been acknowledged. */
      dueAt: moment,
      legalDeadlineAt: moment.nullable(),
      acknowledgedAt: moment.nullable(),
      report: oneOf<ReportedState>(reportedStateIds).nullable(),
      /** What the officer found last; null: nothing was reported here. */
      finding: officerReport.pick({ met: true, safe: true, need: true }).nullable(),
      reportedAt: moment.nullable(),
    }),
  ),
});
export type ReferralList = z.infer<typeof referralList>;
export type ReferralRow = ReferralList["rows"][number];

/** A referred case as its officer sees it: fields of the report, never the talk, and never how to reach the informant. */
export const officerCase = z.object({
  ...{ id: caseId, status, urgency },
  practice: z.boolean(),
  firstMessageAt: moment,
  legalDeadlineAt: moment.nullable(),
  unit: caseUnit.nullable(),
  dangers: z.array(dangerKind),
  fields: z.array(z.object({ field: z.string(), value: z.string() })),
  /** How and when it is safe to reach who told of it, as they said. */
  safeContact: z.object({ time: z.string().nullable(), way: z.string().nullable() }),
  sentAt: moment,
  sentBy: z.string(),
  dueAt: moment,
  /** What the office wants done, in its own words. */
  words: z.string(),
  acknowledged: z.object({ at: moment, by: z.string() }).nullable(),
  reports: z.array(officerReport),
  /** By which the office's own line is rung; null: the office gave none. */
  officePhone: z.string().nullable(),
});
export type OfficerCase = z.infer<typeof officerCase>;

/** Body of what an officer answers: it arrived, or what was found. */
export const officerAnswerBody = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("taken") }),
  z.object({
    kind: z.literal("report"),
    requestId,
    met: z.boolean(),
    safe: oneOf<SafeState>(safeStateIds),
    need: oneOf<HelpNeed>(helpNeedIds),
    note: z.string().trim().max(2_000).default(""),
  }),
]);
export type OfficerAnswerBody = z.input<typeof officerAnswerBody>;
