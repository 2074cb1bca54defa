import type { AnswerValue, Operation, Prompt } from "../flow/state.js";
import { ageByAnimal, readAnswer, readFacts, tellsPlace } from "../understanding/understand.js";
import { isSerious } from "./acts/listening.js";
import { pressedPlace } from "./acts/place.js";
import type { Hearing } from "./hearing.js";
import { findPlace } from "./namesakes.js";
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
  if (flow?.choosing === true) return putRight(hearing, prompt, work);
  if (prompt.field === "writer" && callsItselfYoung.test(hearing.text.normalize("NFC").trim())) {
    work.change({ voice: "child" });
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

/** Typed where a list asks what to put right: the right answer itself, or in other words what it is about. */
function putRight({ text }: Hearing, prompt: Prompt, work: TurnWork): Operation {
  if (work.lifted) {
    work.say("common:put-right");
    return { op: "answer", value: "back" };
  }
  const step = namedParts.find(([, names]) => names.test(text.normalize("NFC").trim()))?.[0];
  const isOffered = prompt.choices.some(({ value }) => value === step);
  return step !== undefined && isOffered ? { op: "answer", value: step } : { op: "miss" };
}

/** Other words for what can be put right. */
const namedParts: readonly (readonly [string, RegExp])[] = [
  [
    "place",
    /^(?:cái |sửa |chỗ |sai )*(?:nơi|chỗ|nơi ở|chỗ ở|địa chỉ|dia chi|noi|cho o|where|place|address)(?: ở| đó| nha| ạ)*$/iu,
  ],
  ["contact", /^(?:cái |sửa )*(?:số|số máy|sđt|sdt|so dien thoai|phone|number)(?: nha| ạ)*$/iu],
  ["age", /^(?:cái |sửa )*(?:tuổi|tuoi|mấy tuổi|age)(?: nha| ạ)*$/iu],
  ["harmer", /^(?:cái |sửa )*(?:người|ai|người đó|người kia|ai làm|nguoi|who)(?: nha| ạ)*$/iu],
  ["safe-way", /^(?:cái |sửa )*(?:liên lạc|lien lac|cách gọi|contact)(?: nha| ạ)*$/iu],
];

/** Says who writes without an age: a child. */
const callsItselfYoung =
  /^(?:(?:dạ|da|là|la) )*(?:em|con|cháu|chau|e|học sinh|hoc sinh|trẻ em|tre em|trẻ con|con nít|con nit|em nhỏ|a kid|a child|a student|kid|child|student)(?: (?:ạ|a|nè|ne|đây|day|viết|viet|mà|thôi))*$/iu;

/** Which of the ages on offer the words tell; undefined where they tell none. */
function writerOf({ text }: Hearing, { session, now }: TurnWork): string | undefined {
  const age = readFacts(text).age ?? session.age ?? ageByAnimal(text, new Date(now).getUTCFullYear());
  if (age === undefined || age === null || age < 5 || age > 17) return undefined;
  return age < 11 ? "under-11" : age < 16 ? "from-11" : "from-16";
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
  const writer = prompt.field === "writer" ? writerOf(hearing, work) : undefined;
  if (writer !== undefined && values.includes(writer)) return writer;
  if (prompt.kind === "place") {
    if (namesNoPlace(hearing)) return null;
    const named = findPlace(work, hearing.text);
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
