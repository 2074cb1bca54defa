import { namedButtons } from "../buttons.js";
import type { Stack } from "../controller.js";
import { hasMet, meetsAgain } from "../fresh-words.js";
import type { GraveTopic } from "../grave-question.js";
import { freshLine } from "../taken-up.js";
import type { TurnWork } from "../turn-work.js";

/** Answers a question that matters now in its own words, and puts the open question again. */
export async function answerGrave(work: TurnWork, stack: Stack, topic: GraveTopic): Promise<void> {
  const met = `asked.${topic}`;
  if (hasMet(work, met)) {
    work.say(freshLine(work));
    return stack.reprompt();
  }
  meetsAgain(work, met);
  work.say(`after-danger:asked.${topic}`, {}, { buttons: namedButtons(work, ["call-111"]) });
  await stack.reprompt();
}
