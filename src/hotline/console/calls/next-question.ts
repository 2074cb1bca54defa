import type { Alert, CaseDetail, Entry, Protocol } from "../../api/contract.js";

/** A question of a card, and whether it need not be asked any more in this talk. */
export interface CardQuestion {
  readonly words: string;
  /** Staff have asked it. */
  readonly asked: boolean;
  /** What the report already says to it; null: nothing. */
  readonly known: string | null;
}

type Asked = Pick<Protocol["ask"][number], "field"> & { readonly words: string };

/** What is known of the talk beside its words. */
interface Known {
  readonly case: Pick<CaseDetail, "status" | "answers"> | null;
  readonly alerts: readonly Pick<Alert, "reason" | "at">[];
}

/**
 * The questions with what was asked already, as far as the transcript is at hand, and what the open case knows: the bot
 * asks in other words than the card.
 */
export function questionsOf(
  questions: readonly Asked[],
  entries: readonly Pick<Entry, "by" | "text">[],
  known: Known,
): readonly CardQuestion[] {
  const said = entries.filter(({ by }) => by === "staff").map(({ text }) => text);
  return questions.map(({ words, field }) => ({
    words,
    asked: said.some((text) => text.includes(words)),
    known: answerTo(field, known),
  }));
}

/** The question to ask now; `passed`: how often somebody wanted another one. Null: all were asked. */
export function nextQuestion(questions: readonly CardQuestion[], passed: number): string | null {
  const open = openOf(questions);
  return open[passed % Math.max(open.length, 1)]?.words ?? null;
}

/** The questions that are still to be asked. */
export function openOf(questions: readonly CardQuestion[]): readonly CardQuestion[] {
  return questions.filter(({ asked, known }) => !asked && known === null);
}

/** Answers that a danger told of later only bears out. */
const gravest: Readonly<Record<string, string>> = { "safe-now": "Không", near: "Có" };

/** Whoever did not know may be asked again, and whoever told of a danger after the answer must be, unless it said so. */
function answerTo(field: string | null, { case: shown, alerts }: Known): string | null {
  if (shown === null || shown.status === "closed") return null;
  const answer = shown.answers.find((one) => one.field === field);
  if (answer === undefined || answer.value === "" || answer.value === "Không rõ") return null;
  if (answer.value === gravest[answer.field]) return answer.value;
  const dangers = alerts.filter(({ reason }) => reason === "danger" || reason === "higher-danger");
  return dangers.some(({ at }) => at > answer.at) ? null : answer.value;
}
