import { z } from "zod";
import { lateReasons } from "../../cases/late-reasons.js";
import { type OfficeKind, officeIds, type TaskKind, taskKindIds } from "../../cases/tasks/kinds.js";
import { blockReasons } from "../../model/block.js";
import { brokenPromiseList } from "./call-contract.js";
import { alert } from "./case-contract.js";
import { caseId, channel, moment, personKey, requestId, staffId, urgency } from "./fields.js";

const oneOf = <Id extends string>(ids: readonly Id[]) => z.enum(ids as readonly [Id, ...Id[]]);
const count = z.number().int().min(0);

/** How long a block may last, hours; the last one is the most. */
export const blockHours = [1, 24, 72, 168] as const;

/** Body of blocking somebody. */
export const blockBody = z.object({
  requestId,
  reason: z.enum(blockReasons),
  hours: z.union(blockHours.map((hours) => z.literal(hours))),
});
export type BlockBody = z.infer<typeof blockBody>;

/** Whom the bot does not answer now, those whose block ends first before others. */
export const blockList = z.object({
  blocks: z.array(
    z.object({
      person: personKey,
      channel,
      practice: z.boolean(),
      reason: z.enum(blockReasons),
      until: moment,
      at: moment,
      by: z.string(),
    }),
  ),
});
export type BlockList = z.infer<typeof blockList>;

/** How the hotline stands now. Practice counts nowhere in it but in `practice`. */
export const overview = z.object({
  /** By urgency, the most urgent first; a level without talks is left out. */
  levels: z.array(
    z.object({
      /** Null: nothing urgent is known. */
      urgency: urgency.nullable(),
      waiting: count,
      running: count,
      /** The oldest words that no person has answered. */
      oldest: z.object({ since: moment, person: personKey }).nullable(),
    }),
  ),
  /** Who looks at the console, is on call by the roster, or holds talks. */
  people: z.array(
    z.object({
      id: staffId,
      name: z.string(),
      /** Looks at the console now. */
      present: z.boolean(),
      onCall: z.boolean(),
      held: count,
      lastAnswerAt: moment.nullable(),
    }),
  ),
  maxTalks: z.number().int().min(1),
  /** Alarms nobody has acknowledged, the most urgent first (at most 30). */
  alarms: z.array(
    z.object({
      id: alert.shape.id,
      person: personKey,
      caseId: caseId.nullable(),
      urgency,
      ...{ reason: alert.shape.reason, dangers: alert.shape.dangers },
      at: moment,
      /** The last rung that was carried out, counted from 1. */
      rung: z
        .object({
          number: z.number().int().min(1),
          told: z.enum(["on-call", "supervisor", "province"]),
          state: z.enum(["calling", "reached", "unreached"]),
        })
        .nullable(),
      nextAt: moment.nullable(),
    }),
  ),
  /** Tasks whose term has passed, the oldest first (at most 30 of `total`). */
  overdue: z.object({
    total: count,
    tasks: z.array(
      z.object({
        caseId,
        urgency,
        kind: oneOf<TaskKind>(taskKindIds),
        office: oneOf<OfficeKind>(officeIds),
        dueAt: moment,
      }),
    ),
    /** Cases late for another reason, each reason a line of its own; who waits for help first. */
    cases: z.array(
      z.object({ caseId, urgency, why: z.enum(lateReasons), unsafe: z.boolean(), dueAt: moment }),
    ),
  }),
  promises: brokenPromiseList.shape.promises,
  today: z.object({
    since: moment,
    opened: count,
    closed: count,
    answered: count,
    medianAnswerMs: z.number().min(0).nullable(),
  }),
  /** Practice talks that wait or run. */
  practice: count,
});
export type OverviewView = z.infer<typeof overview>;
