import { z } from "zod";
import {
  type ReopenReason,
  reopenReasonIds,
  type StatusReason,
  statusReasonIds,
  type UrgencyReason,
  urgencyReasonIds,
} from "../../cases/life/status-moves.js";
import { linkKinds } from "../../cases/links/kinds.js";
import { type CorrectionReason, correctionReasonIds } from "../../cases/report-fields.js";
import { caseStatuses } from "../../cases/status.js";
import {
  type OfficeKind,
  officeIds,
  type TaskKind,
  type TaskResult,
  taskKindIds,
  taskResultIds,
} from "../../cases/tasks/kinds.js";
import {
  type HelpNeed,
  helpNeedIds,
  type SafeState,
  safeStateIds,
} from "../../cases/tasks/officer-report.js";
import { type ReportedState, reportedStateIds } from "../../cases/tasks/referral-report.js";
import { type SuggestionReason, suggestionReasons } from "../../cases/tasks/suggest.js";
import { caseAnswer } from "./case-contract.js";
import { unit } from "./directory-contract.js";
import {
  caseId,
  channel,
  communeMarks,
  dangerKind,
  moment,
  personKey,
  requestId,
  urgency,
} from "./fields.js";

const oneOf = <Id extends string>(ids: readonly Id[]) => z.enum(ids as readonly [Id, ...Id[]]);
const status = z.enum(caseStatuses);
const free = z.string().trim().max(2_000);
const unitCode = z.string().regex(/^\d{2}(\d{3})?$/);
const taskId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** A unit as a case keeps it: its name and its province's. */
export const caseUnit = z.object({ code: z.string(), name: z.string(), province: z.string() });

/** Which cases: `open` are all but closed ones. `code`: the beginning of a case's code, hyphens or not. */
export const caseQuery = z.object({
  status: z.union([status, z.enum(["open", "all"])]).default("open"),
  urgency: urgency.optional(),
  overdue: z.stringbool().optional(),
  lowered: z.stringbool().optional(),
  unit: unitCode.optional(),
  code: z.string().max(40).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of cases, the nearest term first; `overdue`: how many open ones are over a term, whatever the filter. */
export const caseList = z.object({
  rows: z.array(
    z.object({
      ...{ id: caseId, person: personKey, channel, status, urgency },
      dangers: z.array(dangerKind),
      practice: z.boolean(),
      openedAt: moment,
      legalDeadlineAt: moment.nullable(),
      unit: caseUnit.nullable(),
      /** What the words about the place mean while staff have chosen no unit; null: nothing that is sure. */
      likelyUnit: caseUnit.nullable(),
      openTasks: z.number().int(),
      nextDueAt: moment.nullable(),
      lowered: z.boolean(),
      /** When a commune should have acknowledged what was sent to it; null: it has, or nothing was sent. */
      referralDueAt: moment.nullable(),
      /** When the commune should have been told of it; null: it was, or need not be. */
      forwardDueAt: moment.nullable(),
      communeMarks,
    }),
  ),
  total: z.number().int(),
  overdue: z.number().int(),
});
export type CaseList = z.infer<typeof caseList>;
export type CaseListRow = CaseList["rows"][number];

const shortUnit = z.object({ code: z.string(), name: z.string() });
const by = { at: moment, by: z.string() };

/** Something to be done; labels and terms stand in `taskKinds`. */
export const caseTask = z.object({
  id: taskId,
  kind: oneOf<TaskKind>(taskKindIds),
  office: oneOf<OfficeKind>(officeIds),
  unit: shortUnit.nullable(),
  words: z.string(),
  dueAt: moment.nullable(),
  addedAt: moment,
  addedBy: z.string(),
  done: z.object({ ...by, result: oneOf<TaskResult>(taskResultIds), note: z.string() }).nullable(),
});
export type CaseTask = z.infer<typeof caseTask>;

/** What an officer of a commune found at one moment. */
export const officerReport = z.object({
  ...by,
  id: z.string(),
  met: z.boolean(),
  safe: oneOf<SafeState>(safeStateIds),
  need: oneOf<HelpNeed>(helpNeedIds),
  note: z.string(),
});
export type OfficerReport = z.infer<typeof officerReport>;

/** What was sent to an office, and what came back; `id` is that of its task. */
export const referral = z.object({
  id: taskId,
  to: oneOf<OfficeKind>(officeIds),
  unit: shortUnit.nullable(),
  sentAt: moment,
  sentBy: z.string(),
  /** When it should have been acknowledged. */
  dueAt: moment,
  acknowledged: z.object(by).nullable(),
  report: z.object({ ...by, state: oneOf<ReportedState>(reportedStateIds), note: z.string() }).nullable(),
  /** What the commune's officer reported, the newest first. */
  reports: z.array(officerReport),
});
export type Referral = z.infer<typeof referral>;

const otherCase = { id: caseId, status, urgency, openedAt: moment };

/** What is done for a case, what should come next, and what it is linked to. */
export const caseWork = z.object({
  tasks: z.array(caseTask),
  suggestions: z.array(
    z.object({
      kind: oneOf<TaskKind>(taskKindIds),
      why: oneOf<SuggestionReason>(Object.keys(suggestionReasons) as SuggestionReason[]),
    }),
  ),
  referrals: z.array(referral),
  links: z.array(
    z.object({ ...otherCase, kind: z.enum(linkKinds), decidedAt: moment, decidedBy: z.string() }),
  ),
  /** Units that the words about the place may mean; empty once one is chosen. */
  unitGuesses: z.array(unit),
});
export type CaseWork = z.infer<typeof caseWork>;

const likenessReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["same-place", "same-age", "near-age", "same-sex"]) }),
  z.object({ kind: z.literal("near-time"), days: z.number().int() }),
  z.object({ kind: z.literal("same-words"), words: z.array(z.string()) }),
]);

/** Cases that may be about the same matter, with what speaks for it; a person decides. */
export const duplicateList = z.object({
  cases: z.array(z.object({ ...otherCase, score: z.number(), reasons: z.array(likenessReason) })),
});
export type PossibleDuplicate = z.infer<typeof duplicateList>["cases"][number];

/** All values a field has had, the newest first. */
export const fieldHistory = z.object({ values: z.array(caseAnswer) });

/** Body of correcting a field; an empty value takes its content away. */
export const correctionBody = z.object({
  value: z.string().trim().max(4_000),
  reason: oneOf<CorrectionReason>(correctionReasonIds),
});
export type CorrectionBody = z.input<typeof correctionBody>;

/** Body of filling fields in which nothing stands; no reason is needed. */
export const fillBody = z.object({
  values: z
    .array(z.object({ field: z.string().max(40), value: z.string().trim().min(1).max(4_000) }))
    .min(1)
    .max(60),
});
export type FillBody = z.input<typeof fillBody>;

/** Body of sending a case to a commune at once; `id` is made by the browser, so that a second try sends nothing twice. */
export const forwardBody = z.object({
  id: requestId,
  unitCode,
  /** Where to go, which becomes the place of the report; empty: as it stands. */
  place: z.string().trim().max(4_000).default(""),
  words: free.default(""),
});
export type ForwardBody = z.input<typeof forwardBody>;

/** Body of judging a case more or less urgent. */
export const urgencyBody = z.object({ urgency, reason: oneOf<UrgencyReason>(urgencyReasonIds) });
export type UrgencyBody = z.input<typeof urgencyBody>;

/** Body of moving a case along. */
export const statusBody = z.object({ status, reason: oneOf<StatusReason>(statusReasonIds) });
export type StatusBody = z.input<typeof statusBody>;

/** Body of opening a case again. */
export const reopenBody = z.object({ reason: oneOf<ReopenReason>(reopenReasonIds) });
export type ReopenBody = z.input<typeof reopenBody>;

/** Body of noting the unit; null: not known after all. */
export const unitBody = z.object({ code: unitCode.nullable() });

/** Body of adding tasks; `id` is made by the browser, so that a second try adds nothing twice. */
export const tasksBody = z.object({
  tasks: z
    .array(
      z.object({
        id: requestId,
        kind: oneOf<TaskKind>(taskKindIds),
        office: oneOf<OfficeKind>(officeIds).optional(),
        unitCode: unitCode.optional(),
        words: free.default(""),
        /** Left out: by the rule of its kind; null: no term. */
        dueAt: moment.nullable().optional(),
      }),
    )
    .min(1)
    .max(20),
});
export type TasksBody = z.input<typeof tasksBody>;

/** Body of ending a task. */
export const taskEndBody = z.object({
  result: oneOf<TaskResult>(taskResultIds),
  note: free.default(""),
  /** When it was done, where that was earlier than now. */
  since: moment.optional(),
});
export type TaskEndBody = z.input<typeof taskEndBody>;

/** Body of noting what an office answered; without a report it has only taken the case. */
export const referralAnswerBody = z.object({
  report: z.object({ state: oneOf<ReportedState>(reportedStateIds), note: free.default("") }).optional(),
});
export type ReferralAnswerBody = z.input<typeof referralAnswerBody>;

/** Body of deciding about this case and another. */
export const linkBody = z.object({ other: caseId, kind: z.enum(linkKinds) });
export type LinkBody = z.input<typeof linkBody>;

const day = z.iso.date();

/** A day that is not as its weekday says; `own`: the office entered it. */
export const specialDay = z.object({
  day,
  kind: z.enum(["off", "working"]),
  note: z.string(),
  own: z.boolean(),
});
export type SpecialDay = z.infer<typeof specialDay>;
export const holidayQuery = z.object({ year: z.coerce.number().int().min(2024).max(2099) });

/** The days off at Tết as decided, first and last. */
export const tetBody = z.object({ from: day, to: day });
export type TetBody = z.infer<typeof tetBody>;

/** `tetNeed`: the coming Tết whose days off are not entered, with what is reckoned with meanwhile; asked for from 1 November. */
export const holidayList = z.object({
  days: z.array(specialDay),
  tetNeed: tetBody.extend({ year: z.number().int() }).nullable(),
});
export type TetNeed = NonNullable<z.infer<typeof holidayList>["tetNeed"]>;

/** Body of entering a day; `kind` null takes the entry back. */
export const holidayBody = z.object({
  day,
  kind: z.enum(["off", "working"]).nullable(),
  note: z.string().trim().max(200).default(""),
});
export type HolidayBody = z.input<typeof holidayBody>;
