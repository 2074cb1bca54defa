import type { DangerKind } from "../../model/danger.js";
import type { Urgency } from "../../model/urgency.js";
import { isUrgentByLaw } from "../deadline.js";
import { isReferral, type TaskKind, type TaskResult, taskKindIds } from "./kinds.js";

/** What is known when tasks are suggested. */
export interface CaseSituation {
  readonly urgency: Urgency;
  readonly dangers: readonly DangerKind[];
  /** Staff noted that a parent or carer does the harm. */
  readonly carerHarms: boolean;
  /** The commune of the place is known: chosen, or the words about it can mean no other. */
  readonly unitKnown: boolean;
  /** Those that still count: a referral from before new information came says nothing about that. */
  readonly tasks: readonly { readonly kind: TaskKind; readonly result: TaskResult | null }[];
}

/** Why a task is suggested; each has its words for staff in `suggestionReasons`. */
export const suggestionReasons = {
  forward: "Luật: chuyển tin ngay",
  crime: "Có dấu hiệu tội phạm",
  urgent: "Mức Khẩn cấp, Cao: luật cho 12 giờ",
  "carer-harms": "Người nuôi là người gây hại",
  hurt: "Có thể cần khám, chăm sóc",
  school: "Chuyện ở trường",
  "place-unknown": "Chưa rõ xã nào: nhờ 111 tìm",
  "first-step": "Bước đầu của quy trình ở xã",
  "next-step": "Bước tiếp theo của quy trình",
} as const;
export type SuggestionReason = keyof typeof suggestionReasons;

/** A task worth adding. */
export interface Suggestion {
  readonly kind: TaskKind;
  readonly why: SuggestionReason;
}

/** Dangers of abuse, neglect and exploitation: the commune has to be told of them whatever the level. */
export const harmKinds: readonly DangerKind[] = [
  "violence-now",
  "physical-abuse",
  "sexual-abuse",
  "online-abuse",
  "missing-trafficking",
  "neglect",
  "exploitation",
  "child-marriage",
];
const harm: ReadonlySet<DangerKind> = new Set(harmKinds);
const crime: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "sexual-abuse",
  "online-abuse",
  "missing-trafficking",
  "exploitation",
]);
const blows: ReadonlySet<DangerKind> = new Set(["violence-now", "physical-abuse"]);
const hurting: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "sexual-abuse",
  "self-harm",
  "injury-medical",
]);

/**
 * What should be done next, from what is known; kinds that stand already, done or not, are left out, but a referral
 * that was refused reached nobody. Nothing is added by itself: staff choose.
 */
export function suggestTasks(situation: CaseSituation): readonly Suggestion[] {
  const standing = situation.tasks.filter(({ kind, result }) => !(isReferral(kind) && result === "refused"));
  const known = new Set(standing.map(({ kind }) => kind));
  return wanted(situation)
    .filter(({ kind }, place, all) => !known.has(kind) && all.findIndex((one) => one.kind === kind) === place)
    .toSorted((a, b) => taskKindIds.indexOf(a.kind) - taskKindIds.indexOf(b.kind));
}

function wanted(situation: CaseSituation): Suggestion[] {
  const { urgency, dangers, carerHarms, unitKnown } = situation;
  const any = (kinds: ReadonlySet<DangerKind>) => dangers.some((kind) => kinds.has(kind));
  const urgent = isUrgentByLaw(urgency, carerHarms);
  const harmed = any(harm) || carerHarms;
  const when = (condition: boolean, kind: TaskKind, why: SuggestionReason): Suggestion[] =>
    condition ? [{ kind, why }] : [];
  return [
    ...when(urgent || harmed, "refer-commune", "forward"),
    ...when(any(crime), "refer-police", "crime"),
    ...when(urgent, "urgent-intervention", carerHarms ? "carer-harms" : "urgent"),
    ...when(carerHarms, "separation", "carer-harms"),
    ...when(any(hurting), "refer-health", "hurt"),
    // Blows or a carer who harms may mean the home: whether the school may know is for staff to judge.
    ...when(dangers.includes("bullying") && !carerHarms && !any(blows), "refer-school", "school"),
    ...when((urgent || harmed) && !unitKnown, "refer-111", "place-unknown"),
    ...when(harmed, "first-assessment", "first-step"),
    ...nextSteps(situation),
  ];
}

/** Each step of the decree leads to the next when it is done. */
const following: Partial<Record<TaskKind, TaskKind>> = {
  separation: "separation-review",
  "first-assessment": "assessment",
  assessment: "plan",
  plan: "approval",
  approval: "review",
};

function nextSteps({ tasks }: CaseSituation): Suggestion[] {
  return tasks.flatMap(({ kind, result }) => {
    const next = following[kind];
    return result === "done" && next !== undefined && !isReferral(kind)
      ? [{ kind: next, why: "next-step" } as const]
      : [];
  });
}
