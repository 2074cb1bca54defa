import type { DangerKind } from "../model/danger.js";
import type { Session } from "../model/session.js";
import { type GraveQuestion, readGraveQuestion } from "../understanding/understand.js";
import type { Hearing, Waiting } from "./hearing.js";

/** What is answered: the questions as they are heard, and fault where somebody was hurt by accident. */
export type GraveTopic = GraveQuestion | "fault-accident";

const harmDone: ReadonlySet<DangerKind> = new Set(["injury-medical", "carer-crisis"]);

/** A question in a talk about grave danger that has one known answer; null where it goes its usual way. */
export function graveQuestion(
  { danger, guarded, holder, voice }: Session,
  hearing: Hearing,
  waiting: Waiting | null,
): { readonly to: "grave-question"; readonly topic: GraveTopic } | null {
  if (danger === undefined || guarded || holder.who === "staff") return null;
  if (hearing.choice !== null || hearing.text === "" || waiting?.prompt.kind === "text") return null;
  const topic = readGraveQuestion(hearing.text);
  if (topic === null) return null;
  const isOfOthers = voice === "adult" || (danger.about ?? "self") !== "self";
  const fitting = fitted(topic, danger.kinds, isOfOthers);
  return fitting === null ? null : { to: "grave-question", topic: fitting };
}

function fitted(topic: GraveQuestion, kinds: readonly DangerKind[], isOfOthers: boolean): GraveTopic | null {
  const isHarm = kinds.some((kind) => harmDone.has(kind));
  switch (topic) {
    case "wash":
      return kinds.includes("sexual-abuse") ? topic : null;
    case "hide-hurt":
      return isHarm ? topic : null;
    case "keep-child":
    case "take-home":
      return isOfOthers && !kinds.includes("carer-crisis") ? topic : null;
    case "fault":
      if (kinds.every((kind) => kind === "self-harm")) return "worth";
      return isHarm && !isOfOthers ? "fault-accident" : topic;
    default:
      return topic;
  }
}
