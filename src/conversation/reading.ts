import type { AnswerValue, Operation, Prompt } from "../flow/state.js";
import { readAnswer } from "../understanding/understand.js";
import type { Hearing } from "./hearing.js";
import type { TurnWork } from "./turn-work.js";

/** Reads what the person said as an answer to the waiting question: an answer, or a miss. */
export function readOperation(hearing: Hearing, prompt: Prompt, work: TurnWork): Operation {
  if (hearing.choice === "skip") return { op: "skip" };
  const value = readValue(hearing, prompt, work);
  return value === null ? { op: "miss" } : { op: "answer", value };
}

function readValue(hearing: Hearing, prompt: Prompt, work: TurnWork): AnswerValue {
  const values = prompt.choices.map((choice) => choice.value);
  if (hearing.choice !== null && values.includes(hearing.choice)) return hearing.choice;
  if (hearing.text === "") return null;
  if (prompt.kind === "text") return true;
  const choices = work.session.offered?.choices ?? [];
  const kind = prompt.kind === "summary" ? "choice" : prompt.kind === "picture" ? "text" : prompt.kind;
  return readAnswer({ kind, choices, now: work.now }, hearing.text)?.value ?? null;
}
