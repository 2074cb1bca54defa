import type { AnswerValue } from "../flow/state.js";
import { readAnswer, readFacts, tellsPlace } from "../understanding/understand.js";
import { noteKnown } from "./case-record.js";
import type { Hearing } from "./hearing.js";
import type { TurnWork } from "./turn-work.js";

/** Answers by field, as flows ask for them. */
type Facts = Readonly<Record<string, AnswerValue>>;

/** Shorter messages are answers to a question, not stories. */
const shortestStory = 20;

/**
 * Takes up what a story says plainly – how old the child is, girl or boy, where, a number to call – so that flows do
 * not ask for it again; it is confirmed in the summary. Returns what is new. Words in a guarded talk are nobody's story yet;
 * what the waiting question `asked` for is read as its answer.
 */
export function liftFacts(work: TurnWork, hearing: Hearing, asked: string | undefined): Facts {
  if (work.session.guarded || hearing.text === "") return {};
  const isStory = hearing.text.length >= shortestStory && tells(hearing);
  if (!isStory && !isAlreadyTold(work)) return {};
  const { age, sex, phone } = readFacts(hearing.text);
  const place =
    isStory || saysWhere(hearing.text) ? work.house.understanding.findPlace(hearing.text) : undefined;
  const facts = { age, sex, contact: phone, place, ...readDay(hearing.text, work.now) };
  const known = work.session.known ?? {};
  const added = Object.entries(facts).filter(
    ([field, value]) =>
      value !== undefined &&
      field !== asked &&
      // "À không phải, là xã Hòa Vang" puts right what was taken up.
      (known[field] === undefined || (hearing.correction && known[field] !== value)),
  );
  if (added.length === 0) return {};
  const lifted = Object.fromEntries(added) as Facts;
  work.change({ known: { ...known, ...lifted } });
  return lifted;
}

/** In a talk that has told of danger every word belongs to the story: "em 7 tuổi", "xã Đông Anh". */
function isAlreadyTold({ session }: TurnWork): boolean {
  return (
    session.danger !== undefined ||
    session.caseId !== undefined ||
    session.awaiting?.question === "danger-check"
  );
}

/** A short message names a place by a sign of one, or by nothing but its name. */
function saysWhere(text: string): boolean {
  return tellsPlace(text) === "named" || text.trim().split(/\s+/).length <= longestName;
}

const longestName = 4;

/** Days that a story names plainly; in longer talk "giờ", "nay" and a date stand for much else. */
const plainDay =
  /(?:^|[^\p{L}])(?:(?:hôm|tối|đêm|sáng|trưa|chiều|hom|toi|dem|sang|trua|chieu) (?:nay|qua)|hôm kia|hom kia|today|yesterday|last night|this (?:morning|afternoon|evening))(?!\p{L})/iu;

/** The day it happened, where the story names it. */
function readDay(text: string, now: number): Facts {
  if (!plainDay.test(text.normalize("NFC"))) return {};
  const day = readAnswer({ kind: "date", choices: [], now }, text)?.value;
  return typeof day === "string" ? { day } : {};
}

/** True for words about something that happened: everyday talk about ages and places is none of the office's. */
function tells(hearing: Hearing): boolean {
  const { danger, intent } = hearing;
  if (danger.outcome !== "none") return true;
  const wish = intent !== null && "flow" in intent ? intent.flow : hearing.found.fits[0]?.label;
  const flow = wish?.replace("flow:", "");
  return flow === "report-abuse" || flow === "report-injury";
}

/** Writes newly told facts into a case that was open already; a case that is opened takes up all that is known. */
export function noteFacts(work: TurnWork, lifted: Facts, hadCase: boolean): void {
  const { caseId } = work.session;
  if (!hadCase || caseId === undefined) return;
  for (const field of Object.keys(lifted)) noteKnown(work, caseId, field);
}
