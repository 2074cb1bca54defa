import type { Urgency } from "../../model/urgency.js";
import type { CallKind } from "../calls/kinds.js";

/** Levels at which a silence is followed up. */
export type FollowedUrgency = Extract<Urgency, "P0" | "P1">;

/** One step, and how many minutes after the person's last word it is due. */
interface Step {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Who is rung in it: a number the person gave, or an office; null: nobody. */
  readonly rings: "own-number" | CallKind | null;
  readonly minutes: Readonly<Record<FollowedUrgency, number>>;
}

/**
 * What is done when a person in danger falls silent, in order. That what is known is passed on at once to commune
 * police and the commune's People's Committee is Decree 56/2017/NĐ-CP, article 26; the minutes are the product's own.
 * Ids are stored: they may be added to, not renamed.
 */
export const lostContactSteps = [
  {
    id: "safe-way",
    label: "Thử một lần theo cách an toàn đã hẹn",
    hint: "Một câu thường, không nhắc chuyện đã kể. Dặn đừng liên lạc thì bỏ qua.",
    rings: null,
    minutes: { P0: 10, P1: 20 },
  },
  {
    id: "companion-rings",
    label: "Nhờ người cùng trực gọi điện",
    hint: "Chỉ gọi số đã dặn là an toàn. Người khác nghe thì xin lỗi, nói gọi nhầm. Anh/chị ở lại với cuộc trò chuyện.",
    rings: "own-number",
    minutes: { P0: 12, P1: 30 },
  },
  {
    id: "pass-on",
    label: "Chuyển điều đã biết cho công an xã và UBND xã",
    hint: "Thiếu thông tin cũng chuyển. Ghi cuộc gọi, hỏi rõ ai làm gì trước mấy giờ.",
    rings: "commune-police",
    minutes: { P0: 15, P1: 45 },
  },
  {
    id: "decide",
    label: "Trưởng ca quyết định",
    hint: "Tiếp tục chờ, nhờ người đến nơi, hay dừng.",
    rings: null,
    minutes: { P0: 20, P1: 60 },
  },
] as const satisfies readonly Step[];
export type LostContactStep = (typeof lostContactSteps)[number];
export type LostContactStepId = LostContactStep["id"];
export const lostContactStepIds: readonly LostContactStepId[] = lostContactSteps.map(({ id }) => id);

/** How a step went; the last three are what a supervisor decides. Stored: may be added to, not renamed. */
export const stepOutcomes = [
  { id: "done", label: "Đã làm" },
  { id: "skipped", label: "Bỏ qua" },
  { id: "wait", label: "Tiếp tục chờ ở đây" },
  { id: "send", label: "Đã nhờ người đến nơi" },
  { id: "stop", label: "Dừng" },
] as const;
export type StepOutcome = (typeof stepOutcomes)[number]["id"];
export const decisionIds = ["wait", "send", "stop"] as const;
export type Decision = (typeof decisionIds)[number];

/** Why it was ended. Stored: may be added to, not renamed. */
export const lostContactEnds = [
  { id: "back", label: "Người này đã viết lại" },
  { id: "safe", label: "Biết trẻ an toàn qua nơi khác" },
  { id: "decided", label: "Trưởng ca quyết định dừng" },
  { id: "mistake", label: "Bật nhầm" },
] as const;
export type LostContactEnd = (typeof lostContactEnds)[number]["id"];
export const lostContactEndIds: readonly LostContactEnd[] = lostContactEnds.map(({ id }) => id);

/** A running procedure as far as its clock needs it; `since` in milliseconds UTC. */
export interface RunningProcedure {
  readonly urgency: Urgency;
  readonly since: number;
  readonly done: readonly LostContactStepId[];
}

/** The step that comes next, and when it is or was due, milliseconds UTC; null: all are done. */
export function nextStep({
  urgency,
  since,
  done,
}: RunningProcedure): { readonly step: LostContactStep; readonly dueAt: number } | null {
  const step = lostContactSteps.find(({ id }) => !done.includes(id));
  if (step === undefined) return null;
  const minutes = step.minutes[urgency === "P0" ? "P0" : "P1"];
  return { step, dueAt: since + minutes * 60_000 };
}

/** What is known of a talk when it is asked whether its silence should be followed up. */
export interface Silence {
  readonly urgency: Urgency | null;
  readonly holder: { readonly who: string };
  readonly lastPersonAt: number | null;
  /** Since when the person waits for us; then the silence is ours. */
  readonly unansweredSince: number | null;
}

/** True if the procedure may be begun: an urgent talk that staff hold, in which the person has written. */
export function mayFollow({ urgency, holder, lastPersonAt }: Silence): boolean {
  return (urgency === "P0" || urgency === "P1") && holder.who === "staff" && lastPersonAt !== null;
}

/** Silent this long in immediate danger: it is proposed, milliseconds. */
export const proposedAfter = 10 * 60_000;

/** True if it should be offered without being asked for: immediate danger, answered, and then ten minutes of silence. */
export function isProposed(silence: Silence, now: number): boolean {
  if (!mayFollow(silence) || silence.urgency !== "P0" || silence.unansweredSince !== null) return false;
  return now - (silence.lastPersonAt ?? now) >= proposedAfter;
}
