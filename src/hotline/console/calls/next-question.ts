import type { Entry } from "../../api/contract.js";

/** A question of a card, and whether staff have asked it in this talk. */
export interface CardQuestion {
  readonly words: string;
  readonly asked: boolean;
}

/** The questions with what was asked already, as far as the transcript is at hand. */
export function questionsOf(
  questions: readonly string[],
  entries: readonly Pick<Entry, "by" | "text">[],
): readonly CardQuestion[] {
  const said = entries.filter(({ by }) => by === "staff").map(({ text }) => text);
  return questions.map((words) => ({ words, asked: said.some((text) => text.includes(words)) }));
}

/** The question to ask now; `passed`: how often somebody wanted another one. Null: all were asked. */
export function nextQuestion(questions: readonly CardQuestion[], passed: number): string | null {
  const open = questions.filter(({ asked }) => !asked);
  return open[passed % Math.max(open.length, 1)]?.words ?? null;
}
