import { expect } from "vitest";
import type { TalkDetail } from "../../src/hotline/api/talk-contract.js";
import type { Heard, Visitor } from "./visitor.js";

/** What became of words that were to reach the person. */
const arrived = ["sent", "delivered", "read"];

/** True when the person said exactly these things, each was answered, and everything said to them has arrived. */
export function isAnswered(talk: TalkDetail, words: readonly string[]): boolean {
  const said = talk.entries.filter(({ by }) => by === "person");
  return (
    said
      .map(({ text }) => text)
      .toSorted()
      .join("\n") === words.toSorted().join("\n") &&
    answersByTurn(talk).every((answers) => answers.length > 0) &&
    talk.entries.every(({ delivery }) => delivery === null || arrived.includes(delivery.state))
  );
}

/** What was said to each thing the person did, in order. */
export function answersByTurn({ entries }: TalkDetail): TalkDetail["entries"][] {
  const turns: TalkDetail["entries"][] = [];
  for (const entry of entries) {
    if (entry.by === "person") turns.push([]);
    else if (entry.messageId !== null) turns.at(-1)?.push(entry);
  }
  return turns;
}

/** The ids of what the person was told, in order: each once for all its parts, and again for a copy. */
export function idsHeard(visitor: Visitor): string[] {
  const heard = visitor.heard();
  return heard
    .filter((said, index) => !isNextPart(said, heard[index - 1]))
    .map(({ messageId }) => messageId ?? "no id");
}

function isNextPart(said: Heard, before: Heard | undefined): boolean {
  return before !== undefined && said.messageId === before.messageId && said.text !== before.text;
}

/** The ids of all that the transcript says we said, in order. */
export function idsSaid({ entries }: TalkDetail): string[] {
  return entries.flatMap(({ messageId }) => messageId ?? []);
}

/** The person heard what the transcript says, all of it, once and in its order. */
export function expectHeardAsWritten(visitor: Visitor, talk: TalkDetail): void {
  if (visitor.channel !== "zalo") return expect(idsHeard(visitor)).toEqual(idsSaid(talk));
  // Zalo gets all that a turn says as one message, without an id of ours.
  const beginnings = answersByTurn(talk).flatMap((answers) => answers[0]?.text.split("\n")[0] ?? []);
  expect(visitor.heard().map(({ text }) => text.split("\n")[0])).toEqual(beginnings);
}
