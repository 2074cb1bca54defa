import { z } from "zod";
import {
  type CallAnswer,
  type CallKind,
  callAnswerIds,
  callAnswersFor,
  callKindIds,
  mayPassOn,
  type PromiseEnd,
  promiseEndIds,
} from "../../cases/calls/kinds.js";
import {
  decisionIds,
  type LostContactEnd,
  type LostContactStepId,
  lostContactEndIds,
  lostContactStepIds,
  type StepOutcome,
  stepOutcomes,
} from "../../cases/lost-contact/steps.js";
import { readPhone } from "../directory/phone.js";
import { caseId, dangerKind, moment, personKey, requestId, urgency } from "./fields.js";

const oneOf = <Id extends string>(ids: readonly Id[]) => z.enum(ids as readonly [Id, ...Id[]]);
const callKind = oneOf<CallKind>(callKindIds);
const shortUnit = z.object({ code: z.string(), name: z.string() });
const by = { at: moment, by: z.string() };

/** A card: what to ask, do and leave, whom to ring, by when. It came with the program and holds nothing of any case. */
export const protocol = z.object({
  id: z.string(),
  title: z.string(),
  /** Dangers for which it opens by itself when they lead. */
  dangers: z.array(dangerKind),
  /** Closed questions, one at a time, for each form of address. `field`: the field of the report that answers it. */
  ask: z.array(
    z.object({
      texts: z.object({ unknown: z.string(), child: z.string(), teen: z.string(), adult: z.string() }),
      field: z.string().nullable(),
    }),
  ),
  /** The first three of each are short and stand beside the talk. */
  do: z.array(z.string()),
  dont: z.array(z.string()),
  /** What an officer does and leaves who goes there. */
  onSite: z.object({ do: z.array(z.string()), dont: z.array(z.string()) }),
  call: z.array(z.object({ office: callKind, why: z.string() })),
  when: z.array(z.object({ within: z.enum(["at-once", "12-hours", "72-hours", "later"]), what: z.string() })),
  sources: z.array(z.string()),
  /** Which child-protection officer has read it; null: nobody yet. */
  reviewedBy: z.string().nullable(),
});
export type Protocol = z.infer<typeof protocol>;
export const protocolList = z.object({ protocols: z.array(protocol) });

/** The id of a call; safe in a path. */
export const callId = z.uuid();

/** A call somebody made, the words included. */
export const call = z.object({
  id: callId,
  ...by,
  kind: callKind,
  unit: shortUnit.nullable(),
  name: z.string(),
  /** Digits to dial; empty: not noted. */
  phone: z.string(),
  answered: oneOf<CallAnswer>(callAnswerIds),
  promise: z.string(),
  promised: z
    .object({
      dueAt: moment.nullable(),
      ended: z.object({ ...by, how: oneOf<PromiseEnd>(promiseEndIds) }).nullable(),
    })
    .nullable(),
  forwarded: z.boolean(),
  /** What was read out; empty: nothing was passed on. */
  relayed: z.string(),
});
export type Call = z.infer<typeof call>;
export const callList = z.object({ calls: z.array(call) });

const phone = z
  .string()
  .max(40)
  .transform((written, context) => {
    if (written.trim() === "") return "";
    const read = readPhone(written);
    if ("number" in read) return read.number;
    context.addIssue(read.fault);
    return z.NEVER;
  });

/** Body of writing a call down; `id` is made by the browser, so that a second try adds nothing twice. */
export const callBody = z
  .object({
    id: requestId,
    kind: callKind,
    name: z.string().trim().max(160).default(""),
    phone: phone.default(""),
    answered: oneOf<CallAnswer>(callAnswerIds),
    promise: z.string().trim().max(500).default(""),
    dueAt: moment.nullable().default(null),
    /** The case was passed on in this call; needs that an office answered. */
    forwarded: z.boolean().default(false),
  })
  .refine(({ kind, answered }) => callAnswersFor(kind).some(({ id }) => id === answered))
  .refine(
    ({ kind, answered, forwarded, promise }) => mayPassOn(kind, answered) || (!forwarded && promise === ""),
  );
export type CallBody = z.input<typeof callBody>;

/** Body of noting how a promise ended. */
export const promiseEndBody = z.object({ how: oneOf<PromiseEnd>(promiseEndIds) });

/** Promises that are due and not met, the oldest first; holds no words. */
export const brokenPromiseList = z.object({
  promises: z.array(
    z.object({
      ...{ callId, caseId, person: personKey, urgency, kind: callKind, unit: shortUnit.nullable() },
      ...{ calledAt: moment, calledBy: z.string(), dueAt: moment },
    }),
  ),
});
export type BrokenPromise = z.infer<typeof brokenPromiseList>["promises"][number];

const stepId = oneOf<LostContactStepId>(lostContactStepIds);

/** The procedure that runs for a person who fell silent; null: none does. */
export const lostContactAnswer = z.object({
  running: z
    .object({
      id: z.string(),
      urgency,
      /** The person's last word when it was begun: the minutes count from here. */
      since: moment,
      startedAt: moment,
      startedBy: z.string(),
      steps: z.array(
        z.object({
          ...{ step: stepId, ...by },
          outcome: oneOf<StepOutcome>(stepOutcomes.map(({ id }) => id)),
        }),
      ),
    })
    .nullable(),
});
export type LostContact = NonNullable<z.infer<typeof lostContactAnswer>["running"]>;

/** Body of beginning the procedure; the same id sent twice counts once. */
export const lostContactStartBody = z.object({ requestId });
/** Body of noting a step. */
export const lostContactStepBody = z.object({ step: stepId, outcome: z.enum(["done", "skipped"]) });
/** Body of what a supervisor decides. */
export const lostContactDecisionBody = z.object({ decision: z.enum(decisionIds) });
/** Body of ending it. */
export const lostContactStopBody = z.object({ reason: oneOf<LostContactEnd>(lostContactEndIds) });
