import type { AnswerValue, Operation, Prompt } from "../flow/state.js";
import { readAnswer, tellsPlace } from "../understanding/understand.js";
import { isSerious } from "./acts/listening.js";
import { pressedPlace } from "./acts/place.js";
import type { Hearing } from "./hearing.js";
import { freshLine } from "./taken-up.js";
import type { TurnWork } from "./turn-work.js";
import { topFlow } from "./waiting.js";

/** Reads what the person said as an answer to the waiting question: an answer, or a miss. */
export function readOperation(hearing: Hearing, prompt: Prompt, work: TurnWork): Operation {
  if (hearing.choice === "skip") return { op: "skip" };
  const value = readValue(hearing, prompt, work);
  return value === null ? passOver(hearing, prompt, work) : { op: "answer", value };
}

/** What somebody may not remember: "không nhớ" needs no second question. */
const remembered: ReadonlySet<Prompt["kind"]> = new Set(["date", "time", "age"]);

/**
 * Words that are no answer. Whoever goes on telling instead of answering is asked once more and then not again:
 * the question is let go, or stands as "not sure".
 */
function passOver(hearing: Hearing, prompt: Prompt, work: TurnWork): Operation {
  const flow = topFlow(work.session.stack);
  if (flow?.flow === "listen" && flow.step === "choose" && hearing.text !== "")
    return { op: "answer", value: "write" };
  if (prompt.optional && remembered.has(prompt.kind) && hearing.yesNo === "unsure") {
    work.say("common:let-go");
    return { op: "skip" };
  }
  if (hearing.correction) {
    work.say("common:put-right");
    return { op: "resume" };
  }
  // No answer, but something the flow would have asked for: no miss.
  if (work.lifted) {
    work.say("common:fact-noted");
    return { op: "resume" };
  }
  if ((flow?.misses ?? 0) === 0) return { op: "miss" };
  if (
    isSerious(work) &&
    prompt.kind === "yes-no" &&
    prompt.choices.some((choice) => choice.value === "unsure")
  ) {
    work.say(freshLine(work));
    return { op: "answer", value: "unsure" };
  }
  if (!prompt.optional) return { op: "miss" };
  work.say("common:let-go");
  return { op: "skip" };
}

function readValue(hearing: Hearing, prompt: Prompt, work: TurnWork): AnswerValue {
  const values = prompt.choices.map((choice) => choice.value);
  if (hearing.choice !== null && values.includes(hearing.choice)) return hearing.choice;
  const place = prompt.kind === "place" ? pressedPlace(hearing.choice) : undefined;
  if (place !== undefined) return place;
  const { body } = work.input.event;
  if (body.kind === "media" && ["place", "picture", "text"].includes(prompt.kind)) return true;
  if (hearing.text === "") return null;
  if (prompt.kind === "text") return true;
  if (prompt.kind === "yes-no") return hearing.yesNo;
  if (prompt.kind === "place") {
    if (namesNoPlace(hearing)) return null;
    const named = work.house.understanding.findPlace(hearing.text);
    if (named !== undefined) return named;
    if (tellsOtherwise(hearing)) return null;
  }
  const choices = work.session.offered?.choices ?? [];
  const kind = prompt.kind === "summary" ? "choice" : prompt.kind === "picture" ? "text" : prompt.kind;
  return readAnswer({ kind, choices, now: work.now }, hearing.text)?.value ?? null;
}

const doesNotKnow =
  /^(?:dạ |da )?(?:(?:con|em|cháu|chau|mình|minh|tôi|toi|e|t) )?(?:không|khong|ko|k|hông|hong|chưa|chua) (?:biết|biet|bik|bít|rõ|ro|nhớ|nho|nói|noi)(?=\s|$)/;

/** A yes or no of more words than this may go on to say where: "có, gần chợ Bà Hoa". */
const plainYesNo = 3;

/** "Không", "có", "em không biết đường" are no place. */
function namesNoPlace(hearing: Hearing): boolean {
  const isPlain = hearing.text.trim().split(/\s+/).length <= plainYesNo;
  return (
    (hearing.yesNo !== null && isPlain) ||
    doesNotKnow.test(hearing.text.trim().toLowerCase().normalize("NFC"))
  );
}

/** News, a feeling or a question in place of a place: kept as they are and read by people, but nobody is sent there. */
function tellsOtherwise({ text, danger, question }: Hearing): boolean {
  const told = tellsPlace(text);
  return told === "not" || (told === "maybe" && (danger.outcome !== "none" || question));
}
